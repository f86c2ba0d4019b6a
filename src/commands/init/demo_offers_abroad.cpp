#include "commands/init/demo_offers.hpp"

namespace care::commands::demo {
namespace {

Offer annual_report() {
  return {.key = "charity",
          .client = "margaret-whitfield",
          .title = "Annual report, forty pages",
          .tax = "non-eu",
          .items = {"Design and layout; 40 pages; 38.00", "Two rounds of proofs; 240.00"},
          .instalments = {"Deposit; 30%; acceptance", "Balance; rest; delivery"},
          .starts = 150,
          .delivers = 120,
          .mine = {"Two sample chapters before the rest", "Files ready for your printer"},
          .theirs = {"The text, in two parts", "Corrections within eight working days of each proof"},
          .excludes = {"Printing", "Photography"},
          .why_me = "Your donors are the readers: tables they can read, and pages they want to turn.",
          .shown = {{"Final files for print", {121, 1530}, {119, 1650}}},
          .written = {163, 1000},
          .sent = {162, 1145},
          .decided = {156, 1635},
          .by = "Margaret Whitfield",
          .started = {150, 930},
          .delivered = {121, 1530},
          .closed = {103, 1020},
          .settled = {{1, 156, 151}, {2, 118, 107}},
          .from = {162, 1145},
          .until = {103, 1020}};
}

Offer brand_and_page() {
  return {
      .key = "brand and page",
      .client = "tom-o-neil",
      .title = "Brand clean-up and landing page",
      .tax = "non-eu",
      .items = {"Logo redraw and type choices; 16 h; 48.00", "Landing page; 22 h; 48.00", "Brand guide; 30 h; 48.00"},
      .instalments = {"Deposit; 30%; acceptance", "Balance; rest; delivery"},
      .starts = 128,
      .delivers = 100,
      .mine = {"A first layout within two weeks"},
      .theirs = {"One person who signs off", "Comments within three working days"},
      .written = {137, 1000},
      .sent = {136, 1210},
      .from = {136, 1210},
      .until = {134, 1650}};
}

Offer landing_page() {
  return {.key = "landing page",
          .client = "tom-o-neil",
          .title = "Brand clean-up and landing page",
          .replaces = "brand and page",
          .tax = "non-eu",
          .items = {"Logo redraw and type choices; 16 h; 48.00", "Landing page; 22 h; 48.00"},
          .instalments = {"Deposit; 30%; acceptance", "Balance; rest; delivery"},
          .starts = 128,
          .delivers = 105,
          .mine = {"A first layout within two weeks"},
          .theirs = {"One person who signs off", "Comments within three working days"},
          .excludes = {"The brand guide, which can follow"},
          .why_me = "One audience, one button: nothing on the page that doesn't earn its place.",
          .metric = "sign-ups; %; 2.1; 2.8",
          .measured = {{84, "2.9"}},
          .shown = {{"Logo", {124, 1640}, {122, 1010}}, {"Landing page", {106, 1615}, {105, 1105}}},
          .written = {134, 1730},
          .sent = {133, 945},
          .decided = {132, 1515},
          .by = "Tom O'Neil",
          .started = {127, 930},
          .delivered = {106, 1615},
          .closed = {84, 1700},
          .settled = {{1, 132, 128}, {2, 105, 91}},
          .from = {133, 945},
          .until = {84, 1620}};
}

Offer brand_guide() {
  return {.key = "brand guide",
          .client = "tom-o-neil",
          .title = "Brand guide, as a web page",
          .tax = "non-eu",
          .items = {"Colour and type; 18 h; 50.00", "Icon rules and 24 icons; 26 h; 50.00",
                    "Tone of voice; 10 h; 50.00", "The guide as a web page; 12 h; 50.00"},
          .discount = "100.00",
          .instalments = {"Deposit; 40%; acceptance", "Balance; rest; delivery+30d"},
          .starts = 40,
          .delivers = -8,
          .mine = {"A chapter at a time, each ready to be used"},
          .theirs = {"Comments within five working days of each chapter", "A subdomain for the guide"},
          .excludes = {"Translations"},
          .why_me = "I know what your team gets wrong most often: that's where the guide begins.",
          .shown = {{"Colour and type", {35, 1630}, {25, 1555}},
                    {"Icon set", {7, 1230}, {6, 1115}},
                    {"Tone of voice", {4, 1610}}},
          .written = {48, 1100},
          .sent = {48, 1630},
          .decided = {47, 1120},
          .by = "Tom O'Neil",
          .started = {40, 930},
          .settled = {{1, 46, 41}},
          .from = {48, 1630}};
}

}  // namespace

std::vector<Offer> offers_abroad() { return {annual_report(), brand_and_page(), landing_page(), brand_guide()}; }

}  // namespace care::commands::demo
