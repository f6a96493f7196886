#include "cli/explain_text.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <string_view>

#include "cli/bead_text.h"
#include "cli/options.h"
#include "cli/summary_text.h"
#include "cli/terminal.h"
#include "diglot/error.h"
#include "diglot/unicode.h"

namespace diglot::cli {
namespace {

// Columns of a number, and from there to the text behind it.
constexpr std::size_t kNumberWidth = 8;
constexpr std::string_view kGap = "  ";
// Parts of the words' score are further in than the parts of the score.
constexpr std::size_t kIndent = 6;
// Matches below are not listed: in one decimal they are nothing, or speak against the bead.
constexpr double kSmallestMatch = 0.05;
// Matches from here on are always listed.
constexpr double kLargeMatch = 0.5;
// Columns of a pair of words at most, so that their sources stand below each other.
constexpr std::size_t kWidestPair = 36;
// Columns that are left to text on the narrowest terminals; it may then reach beyond their edge.
constexpr std::size_t kSmallestTextWidth = 4;

// "+3.1", "-0.4", "0.0".
std::string nats(double score) {
  if (std::abs(score) < 0.05) return "0.0";
  return (score > 0.0 ? "+" : "") + decimal(score, 1);
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
  return text;
}

std::string pair_text(const WordMatch& match) {
  return printable(match.source) + " = " + printable(match.target);
}

std::string source_text(const WordMatch& match) {
  std::vector<std::string> names;
  for (const WordSource source : match.sources) names.emplace_back(word_source_name(source));
  return joined(names);
}

std::string length_text(const Explanation& explanation) {
  const double ratio = static_cast<double>(explanation.target_length) /
                       static_cast<double>(std::max<std::size_t>(explanation.source_length, 1));
  return "lengths: " + std::to_string(explanation.source_length) + " and " +
         std::to_string(explanation.target_length) + " characters, ratio " + decimal(ratio, 2) +
         "; expected " + decimal(explanation.length_ratio, 2);
}

struct ListedMatches {
  std::vector<const WordMatch*> listed, others;
};

// Words of little meaning match many others a little. Listed are the matches that are the strongest
// of both of their words, and large ones. Requires: strongest first.
ListedMatches listed_matches(const std::vector<WordMatch>& matches) {
  ListedMatches result;
  std::set<std::string_view> sources;
  std::set<std::string_view> targets;
  for (const WordMatch& match : matches) {
    const bool is_sources_best = sources.insert(match.source).second;
    const bool is_targets_best = targets.insert(match.target).second;
    const bool is_best = is_sources_best && is_targets_best && match.score >= kSmallestMatch;
    (is_best || match.score >= kLargeMatch ? result.listed : result.others).push_back(&match);
  }
  return result;
}

class ExplanationWriter {
 public:
  ExplanationWriter(const Bitext& bitext, const ExplainOptions& options, std::ostream& stream)
      : bitext_(bitext), options_(options), palette_(options.color), stream_(stream) {}

  void write(std::size_t index, const Explanation& explanation) {
    const Bead& bead = bitext_.alignment[index];
    write_heading(index, bead);
    write_side(bitext_.source, bead.source);
    write_side(bitext_.target, bead.target);
    stream_ << '\n';
    write_parts(bead, explanation);
    stream_ << '\n';
  }

 private:
  void write_heading(std::size_t index, const Bead& bead) {
    const std::string number =
        std::to_string(index + 1) + " of " + std::to_string(bitext_.alignment.size());
    const std::string bar = confidence_bar(bead.confidence);
    const std::string percent = percentage(bead.confidence);
    const std::string shape = shape_text(bead);
    const std::size_t taken =
        display_width("── " + number + "  " + shape + "  " + bar + " " + percent + " ");
    const std::size_t left = options_.width - std::min(options_.width, taken);
    stream_ << palette_.dim("── ") << palette_.bold(number) << "  " << shape << "  "
            << colored(palette_, bead.confidence, bar) << ' ' << percent;
    if (left > 0) stream_ << ' ' << palette_.dim(repeat("─", left));
    stream_ << '\n';
  }

  void write_side(const Document& document, Span sentences) {
    const std::string text = sentences.empty() ? "—" : printable(document.running_text(sentences));
    write_lines(palette_.bold(padded(document.language(), label_width())) + std::string(kGap),
                label_width() + kGap.size(), text);
  }

  // `text` behind `heading`, which takes `indent` columns, with its further lines below it.
  void write_lines(const std::string& heading, std::size_t indent, const std::string& text) {
    const std::size_t width = std::max<std::size_t>(
        options_.width - std::min(options_.width, indent), kSmallestTextWidth);
    std::string start = heading;
    for (const std::string& line : wrap_to_width(text, width)) {
      stream_ << start << line << '\n';
      start = std::string(indent, ' ');
    }
  }

  void write_part(double score, const std::string& text, std::size_t indent = 0) {
    const std::string number = padded_left(nats(score), kNumberWidth + indent);
    write_lines(colored_number(score, number) + std::string(kGap),
                kNumberWidth + indent + kGap.size(), text);
  }

  std::string colored_number(double score, const std::string& number) const {
    if (nats(score) == "0.0") return palette_.dim(number);
    return score > 0.0 ? palette_.green(number) : palette_.red(number);
  }

  void write_parts(const Bead& bead, const Explanation& explanation) {
    write_part(explanation.total(), "score");
    const bool is_null = bead.shape().is_null();
    write_part(explanation.prior,
               "shape " + shape_text(bead) + (is_null ? ", without counterpart" : ""));
    if (is_null) return;
    write_part(explanation.length, length_text(explanation));
    write_part(explanation.structure, "paragraphs");
    if (!options_.has_words) return;
    write_part(explanation.boundary, "beginnings and ends");
    write_part(explanation.lexical, "words");
    write_words(explanation);
  }

  void write_words(const Explanation& explanation) {
    const auto [listed, others] = listed_matches(explanation.matches);
    std::size_t pair_width = 0;
    for (const WordMatch* match : listed) {
      pair_width = std::max(pair_width, display_width(pair_text(*match)));
    }
    pair_width = std::min(pair_width, kWidestPair);
    for (const WordMatch* match : listed) {
      write_part(match->score, padded(pair_text(*match), pair_width) + "  " + source_text(*match),
                 kIndent);
    }
    if (!others.empty()) {
      double score = 0.0;
      for (const WordMatch* match : others) score += match->score;
      write_part(
          score,
          std::to_string(others.size()) + (others.size() == 1 ? " other pair" : " other pairs"),
          kIndent);
    }
    write_unmatched(explanation);
  }

  void write_unmatched(const Explanation& explanation) {
    if (explanation.unmatched == 0.0) return;
    write_part(explanation.unmatched, "without match", kIndent);
    write_unmatched(bitext_.source, explanation.unmatched_source);
    write_unmatched(bitext_.target, explanation.unmatched_target);
  }

  void write_unmatched(const Document& document, const std::vector<std::string>& words) {
    const std::size_t indent = kNumberWidth + kIndent + kGap.size();
    const std::string label = padded(document.language(), label_width()) + std::string(kGap);
    write_lines(std::string(indent, ' ') + palette_.dim(label), indent + label.size(),
                printable(joined(words)));
  }

  // Columns of the languages' tags.
  std::size_t label_width() const {
    return std::max(bitext_.source.language().size(), bitext_.target.language().size());
  }

  const Bitext& bitext_;
  const ExplainOptions& options_;
  Palette palette_;
  std::ostream& stream_;
};

}  // namespace

WriteReport write_explanations(const Bitext& bitext, const std::vector<Explanation>& explanations,
                               const ExplainOptions& options, std::ostream& stream) {
  const std::size_t count = bitext.alignment.size();
  if (count > 0 && options.beads.first > count) {
    throw Error(ErrorKind::kUsage, {}, "beads from 1 to " + std::to_string(count) + " for --bead",
                std::to_string(options.beads.first));
  }
  ExplanationWriter writer(bitext, options, stream);
  WriteReport report;
  for (std::size_t i = options.beads.first - 1; i < std::min(options.beads.last, count); ++i) {
    if (!stream) break;  // Nobody reads on.
    writer.write(i, explanations[i]);
    ++report.unit_count;
  }
  return report;
}

}  // namespace diglot::cli
