// A sentence that is missing inside a unit: what the lengths of the sentences and the words that
// stay alike in both languages say.
#include <limits>

#include "check/likeness.h"
#include "check/rules.h"
#include "check/sentence_match.h"
#include "text/characters.h"

namespace diglot::check {
namespace {

class MissingSentence final : public Rule {
 public:
  MissingSentence(Mark::Side side, double threshold) : side_(side), threshold_(threshold) {}

  void check(UnitView& unit, Reporter& reporter) override {
    const bool is_reversed = side_ == Mark::Side::kTarget;
    Side& side = is_reversed ? unit.target : unit.source;
    Side& other = is_reversed ? unit.source : unit.target;
    const std::vector<Sentence>& sentences = side.sentences();
    if (sentences.size() < 2) return;
    const bool by_sound = is_japanese(side) || is_japanese(other);
    key_reader_.read(side, by_sound, keys_);
    key_reader_.read(other, by_sound, other_keys_);
    sort_hashes(other_keys_, other_hashes_);
    const Omission found = find_omission(lengths(side), lengths(other), evidence(sentences),
                                         unit.lengths, steps_, is_reversed);
    if (found.evidence > threshold_) report(side, sentences[found.sentence], reporter);
    steps_.learn(found.steps);
    likeness_.learn(keys_, other_hashes_);
  }

 private:
  static bool is_japanese(const Side& side) { return side.language().primary() == "ja"; }

  static std::vector<std::size_t> lengths(Side& side) {
    std::vector<std::size_t> lengths;
    for (const Sentence& sentence : side.sentences()) {
      lengths.push_back(text::char_count(side.text(sentence.begin, sentence.end)));
    }
    return lengths;
  }

  std::vector<double> evidence(const std::vector<Sentence>& sentences) const {
    std::vector<double> all;
    const LikenessKey* key = keys_.data();
    const LikenessKey* const last = keys_.data() + keys_.size();
    for (const Sentence& sentence : sentences) {
      const LikenessKey* const begin = key;
      while (key != last && key->begin < sentence.end) ++key;
      all.push_back(likeness_.evidence_of_omission(begin, key, other_hashes_));
    }
    return all;
  }

  void report(const Side& side, const Sentence& sentence, Reporter& reporter) const {
    const std::string words = quoted(side.text(sentence.begin, sentence.end));
    const Mark mark = {side_, sentence.begin, sentence.end};
    reporter.report(side_ == Mark::Side::kSource
                        ? "the sentence " + words + " may have been left out"
                        : "the sentence " + words + " may have been added",
                    {mark});
  }

  Mark::Side side_;
  double threshold_;
  KeyReader key_reader_;
  LikenessModel likeness_;
  StepModel steps_;
  std::vector<LikenessKey> keys_;
  std::vector<LikenessKey> other_keys_;
  KeyHashes other_hashes_;
};

}  // namespace

std::unique_ptr<Rule> make_omitted_sentence(const CheckOptions& /*options*/, double threshold) {
  return std::make_unique<MissingSentence>(Mark::Side::kSource, threshold);
}

std::unique_ptr<Rule> make_added_sentence(const CheckOptions& /*options*/, double threshold) {
  return std::make_unique<MissingSentence>(Mark::Side::kTarget, threshold);
}

}  // namespace diglot::check
