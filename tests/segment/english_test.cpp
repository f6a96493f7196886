#include <gtest/gtest.h>

#include "tests/segment/marked_text.h"

namespace diglot::segmentation {
namespace {

TEST(EnglishTest, TitlesAndAbbreviations) {
  expect_marked("en",
                {
                    {"Dr. Smith met Mrs. Jones on St. Mark's Road.| They talked for an hour."},
                    {"See No. 5 on the list.| It costs little."},
                    {"Bring a tool, e.g. a hammer or a saw.| Nails are there, i.e. you need none."},
                    {"Mr. and Mrs. Brown v. the City of Leeds, Fig. 3, pp. 12-14."},
                    {"They met in Jan. 2020 and again on Feb. 3.| It snowed."},
                    {"Prof. A. Green, Ph.D., spoke first.| Gen. Lee came later."},
                    {"It grows in warm places, cf. Sec. 4 and Vol. 2.| Not here."},
                });
}

TEST(EnglishTest, AbbreviationsThatMayEndASentence) {
  expect_marked(
      "en", {
                {"He lives in the U.S.| She lives in Canada."},
                {"The U.S. Government said nothing."},
                {"We left at 5 p.m.| The train was late."},
                {"At 5 p.m. Eastern time the doors open."},
                {"She joined Acme Inc.| The firm was small."},
                {"Acme Inc. Chairman Bob Lane resigned.| Nobody wept."},
                {"Apples, pears, etc. are sold here.| We have bread, milk, etc.| Are they fresh?"},
                {"He works for Lane & Sons Ltd. in Leeds.| It rains there."},
                {"Meet me on Main St. after lunch.| I live on Main St.| It is quiet there."},
            });
}

TEST(EnglishTest, Initials) {
  expect_marked("en", {
                          {"J. R. R. Tolkien wrote it.| George W. Bush did not."},
                          {"J.R. Smith paid.| A. B. Cole did not."},
                          {"Oranges have vitamin C.| The dose is small."},
                          {"This is plan B.| It may work."},
                      });
}

TEST(EnglishTest, Quotations) {
  expect_marked("en", {
                          {"\"Stop!\" he said.| Nobody stopped."},
                          {"\"Stop!\" Mary cried.| Nobody did."},
                          {"\"Why?\" I asked.| \"Because!\"| He laughed."},
                          {"“Is it far?” she asked.| “Not very.”| He pointed at the hill."},
                          {"\"No...\" she whispered.| It was late."},
                          {"She wrote, “I am well.| I will come soon.”| Nobody believed it."},
                          {"The words \"Go home! Now!\" were painted on the door.| He laughed."},
                          {"‘Who is there?’ he called.| ‘Me.’| The door opened."},
                          {"He knew.| \"Mr. Lane,\" she said, \"sit down.\"| He sat."},
                          {"He said \"Yes.\"| She said \"No.\"| They left."},
                      });
}

TEST(EnglishTest, Brackets) {
  expect_marked(
      "en", {
                {"We stayed (it was raining. It always rains there.) until noon.| Then we left."},
                {"We left early.| (It was raining.)| Nobody minded."},
                {"The man (what a fool!) paid twice.| He smiled."},
                {"The claim is old.[1]| It is still repeated.[2][3]| Nobody checks."},
                {"He never came back.¹| She waited.²"},
            });
}

TEST(EnglishTest, StopsOfOtherKinds) {
  expect_marked("en", {
                          {"I waited…| Nothing happened."},
                          {"I waited… and waited… and left.| So did you."},
                          {"I waited...| Nothing happened."},
                          {"Wait . . .| Then go."},
                          {"You must hitch.| ...Risky, though.| One-two! ...| He hated it."},
                          {"I... I did not know.| B... But why?"},
                          {"What?!| You paid that much?| Yes!!!| Really."},
                          {"Oh! how I laughed.| Yahoo! was founded in 1994."},
                          {"He left.| – She stayed.| Why?| – I do not know."},
                      });
}

TEST(EnglishTest, WhatFollows) {
  expect_marked("en", {
                          {"Prices rose.| iPhone sales fell."},
                          {"This is how programs pack data.| gzip is the oldest of them."},
                          {"The house had approx. five rooms and was of est. great age."},
                          {"Use the option -L.| Nothing else will do."},
                          {"Go.| 3 cats came in."},
                          {"It was the year 1990.| 25 people lived here."},
                          {"We need two things: a) bread.| b) milk."},
                          {"Buy these.| • Bread.| • Milk."},
                          {"It is big.| → see below"},
                          {"i do not care about capitals.| you should not either.| nobody does"},
                          {"It rose.| $5 is a lot."},
                      });
}

TEST(EnglishTest, NumbersAndAddresses) {
  expect_marked("en", {
                          {"9.11. Title of the section"},
                          {"1. Introduction"},
                          {"Figure 12.1. A map of the harbour"},
                          {"Chapter 5. How it began"},
                          {"Born 1990.| He died young."},
                          {"These are new: 1. The first peak.| 2. The second peak."},
                          {"IV. The return"},
                          {"Version 2.5 is out.| Get it from www.example.com/?q=Cats&n=1 today."},
                          {"See https://example.com/?Page=2!Top for more.| He paid 3.50 for it."},
                          {"Really?|Yes, really.| It costs 1.5 million."},
                      });
}

}  // namespace
}  // namespace diglot::segmentation
