#include "cli/topics/pages.hpp"

namespace care::cli {

Page environment_page() {
  Page page{"care help environment",
            "variables that care looks at",
            "",
            "An option goes before a variable, a variable before the configuration.",
            {},
            ""};
  page.sections.push_back({"files",
                           "",
                           {{"CARE_CONFIG", "the configuration; else $XDG_CONFIG_HOME/care/config.toml"},
                            {"CARE_DB", "the database; else $XDG_DATA_HOME/care/care.db"},
                            {"XDG_CONFIG_HOME", "~/.config unless set"},
                            {"XDG_DATA_HOME", "~/.local/share unless set"},
                            {"XDG_STATE_HOME", "~/.local/state unless set: texts whose save failed are in care/drafts"},
                            {"CARE_LIBEXEC", "the folder of care's helper programs, where they are not beside it"}}});
  page.sections.push_back(
      {"the clock", "", {{"CARE_NOW", "taken for now; as --clock"}, {"TZ", "the zone where [hours] zone is not set"}}});
  page.sections.push_back(
      {"the terminal",
       "",
       {{"CARE_EDITOR, VISUAL, EDITOR", "the editor; vi where none is set"},
        {"CARE_PAGER, PAGER", "what long output goes through; less unless set, none where it is cat"},
        {"LESS", "FRX unless set"},
        {"NO_COLOR", "no colour, where it is set and not empty"},
        {"CLICOLOR, CLICOLOR_FORCE", "0: no colour; forced: colour in pipes too"},
        {"TERM", "dumb: no colour"},
        {"COLUMNS", "the width of tables, instead of the window's"}}});
  page.sections.push_back({"programs of your own",
                           "care foo runs care-foo from PATH where no command or alias is called so. It finds CARE_DB "
                           "and CARE_CONFIG set to the files in use, and CARE_BIN to this program.",
                           {}});
  return page;
}

}  // namespace care::cli
