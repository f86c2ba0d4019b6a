#include "cli/topics/pages.hpp"

namespace care::cli {

Page formats_page() {
  Page page{"care help formats",
            "how results are printed, for people and for programs",
            "",
            "",
            {},
            "The shape of each result: care schema"};
  page.about =
      "On a terminal a list is a table, cut to the window, with times as people say them. In a pipe it is TSV: no "
      "header, nothing cut, ISO times, the same columns for ever. A write prints one line that says what was stored.";
  page.sections.push_back(
      {"--format",
       "",
       {{"table", "aligned by display width; on a terminal cut to the window, long ones through the pager"},
        {"tsv", "a line each, tabs between; control characters made visible, so that a line is a line"},
        {"csv", "RFC 4180, with a header; what a spreadsheet would run as a formula is kept from it"},
        {"json", "an array of objects with all fields, or one object; --json for short"},
        {"ids", "the ids alone, a line each"}}});
  page.sections.push_back({"more of them",
                           "",
                           {{"--fields a,b", "only these, in this order, in any format"},
                            {"--fields help", "which there are"},
                            {"-q", "a write prints just the new id, or nothing; lists print no header"},
                            {"--count", "of a list only how many there are, whatever -n says"},
                            {"--check", "of a list: end with 3 where it is empty"}}});
  page.sections.push_back(
      {"json",
       "Keys are those of care schema. A key is always there, null where there is nothing. Instants are UTC "
       "(2026-11-27T09:00:00Z), days 2026-11-27, amounts strings with the digits of the currency (\"1268.80\"), a "
       "client is the slug. Characters that would do something to a terminal are written \\uXXXX. Where a command "
       "changes several things it prints an array. The format has a version, told by care version --json; keys may be "
       "added within a version, never taken away.",
       {}});
  page.sections.push_back(
      {"stable order", "Every list ends its order with the id, so that the same data gives the same lines.", {}});
  return page;
}

}  // namespace care::cli
