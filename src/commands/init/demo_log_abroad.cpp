#include "commands/init/demo_facts.hpp"

namespace care::commands::demo {
namespace {

using enum InteractionKind;

constexpr Fact kStartup[] = {
    came(142, 1105, "email", request, "Landing page for our parcel app",
         "Hi Anna, saw your work for a bike brand and liked how calm it is. We're launching a parcel tracking app and "
         "need a landing page plus a bit of brand clean-up. Are you free? Tom"),
    sent(142, 1420, "email", note, "Yes, and three questions before I quote",
         "Hi Tom, thanks, I'd enjoy this. Who's it for, what should they do on the page, and who signs off? Happy to "
         "take half an hour on a call.\n\nBest,\nAnna")
        .answering(),
    sent(139, 1500, "video", note, "First call: one audience, one button, launch tied to the app store").lasting(35),
    sent(136, 1210, "email", note, "Quote: brand clean-up and landing page").theirs(5, "Your answer on the quote", 2),
    came(134, 1650, "email", objection, "It's more than we budgeted for design"),
    sent(133, 945, "email", note, "Same quality, smaller scope: the page now, the brand guide later"),
    came(132, 1515, "email", decision, "Going with the landing page first, brand guide in a second step"),
    worked(127, 930, 240, "Logo redraw and type choices"),
    sent(124, 1640, "email", delivery, "Redrawn logo, with light and dark versions"),
    came(122, 1010, "telegram", approval, "Logo approved, both versions"),
    worked(116, 930, 210, "Sketches and wording for the landing page"),
    sent(113, 1200, "email", delivery, "Landing page, first layout").theirs(4, "Your comments on the first layout", 3),
    came(110, 1530, "video", decision, "One sign-up form instead of two").lasting(30),
    sent(106, 1615, "email", delivery, "Landing page, final"),
    came(105, 1105, "email", approval, "Landing page approved"),
    came(98, 1000, "telegram", complaint, "Page jumps around on older iPhones").founded("Images without a fixed size"),
    sent(98, 1125, "telegram", note, "Seen it: my mistake, images without a fixed size. Fix is live",
         "Sorry about that.")
        .answering(),
    came(98, 1140, "telegram", feedback, "Solid now. Thanks for owning it"),
    came(84, 1620, "email", feedback, "Sign-ups are up by a third since the new page",
         "Numbers for your portfolio: 2.1% before, 2.9% now. Feel free to quote me."),
    came(52, 1110, "email", request, "Ready for the brand guide"),
    sent(52, 1535, "email", note, "Great; I'd start with what your team gets wrong most often").answering(),
    sent(49, 1500, "video", note, "Workshop with the team: colours, tone, do and don't").lasting(90),
    sent(48, 1630, "email", note, "Quote: the brand guide, in four chapters"),
    came(47, 1045, "email", decision, "The guide will be a web page, not a PDF"),
    came(47, 1120, "email", decision, "Quote for the brand guide accepted"),
    worked(38, 930, 240, "Writing the colour and type chapters"),
    sent(35, 1630, "email", delivery, "Brand guide, colour and type"),
    came(33, 1120, "email", question, "Can we use the typeface inside the app?"),
    sent(33, 1510, "email", note, "Yes, the licence covers apps up to 50,000 users; link to the terms").answering(),
    came(25, 1555, "email", approval, "Colour and type chapters approved"),
    jotted(22, 1000, "Hannah pays on the last Friday of the month: invoice before the 20th"),
    worked(13, 930, 180, "Writing the icon rules"),
    sent(11, 1540, "email", delivery, "Brand guide, icon rules and 24 sample icons")
        .theirs(4, "Your pick of the icons to keep", 3),
    came(9, 1505, "video", decision, "Icons are outlined, two pixels, no fill").lasting(25),
    worked(8, 1400, 150, "Icon set redrawn with outlines"),
    came(8, 1740, "telegram", note, "Says the outlined icons look much calmer"),
    sent(7, 1230, "email", delivery, "The 24 icons, outlined"),
    came(6, 1115, "email", approval, "Icon set approved"),
    worked(5, 930, 120, "Writing the tone of voice chapter"),
    sent(4, 1610, "email", delivery, "Tone of voice, first draft",
         "Hi Tom, here's the chapter on tone: two pages, twelve before-and-after pairs from your own mails. Mark "
         "anything that doesn't sound like you.\n\nBest,\nAnna")
        .theirs(5, "Your comments on the tone of voice draft")
        .mine(8, "the complete guide, ready to go online"),
    came(3, 1510, "video", decision, "Error messages get a section of their own").lasting(30),
    worked(2, 1000, 105, "Error messages: twenty rewritten"),
    came(2, 1655, "telegram", question, "Could the guide live on our own domain?"),
    sent(1, 930, "telegram", note, "Yes; I need a subdomain and ten minutes with your developer")
        .answering()
        .theirs(3, "A subdomain for the guide"),
    came(1, 1545, "email", question, "What would a Spanish version cost?",
         "Not urgent, but the board will ask me next week."),
};

constexpr Fact kAgency[] = {
    came(226, 1030, "email", request, "Twelve spot illustrations, white label"),
    sent(226, 1150, "email", note, "Yes, from next month; two rounds of changes included").answering(),
    came(224, 1410, "email", decision, "Twelve illustrations, delivered in three batches"),
    worked(208, 930, 240, "Sketching and drawing the first four illustrations"),
    sent(206, 1600, "email", delivery, "First batch, four illustrations"),
    came(204, 1015, "email", approval, "First batch approved"),
    worked(199, 930, 240, "Drawing illustrations 5–8"),
    sent(197, 1530, "email", delivery, "Second batch, four illustrations"),
    came(195, 1140, "email", feedback, "Exactly the style we hoped for"),
    worked(188, 930, 240, "Drawing illustrations 9–12"),
    sent(186, 1620, "email", delivery, "Third batch, four illustrations"),
    came(184, 1105, "email", approval, "Second and third batch approved"),
    sent(0, 1100, "post", gift, "A hand-printed card and a small calendar").in_december(16),
    came(0, 1120, "email", feedback, "The calendar hangs in our kitchen").in_december(22),
    sent(100, 1000, "video", note, "Catch-up: a larger icon job may come in a few months").lasting(30),
    came(44, 1015, "email", request, "Pictograms for a wayfinding system"),
    sent(44, 1500, "email", note, "Interested; how many, and read from how far away?").answering(),
    sent(41, 1100, "video", decision, "Thirty pictograms, legible from ten metres").lasting(45),
    worked(30, 930, 240, "Grid and the first ten pictograms"),
    sent(28, 1630, "email", delivery, "The first ten pictograms"),
    came(26, 1125, "email", approval, "Grid and first ten pictograms approved"),
    worked(12, 930, 240, "Drawing pictograms 11–20"),
    sent(10, 1600, "email", delivery, "Pictograms 11–20"),
    came(8, 1030, "email", decision, "The lift pictogram shows two arrows, not one"),
    sent(7, 1630, "email", delivery, "Lift pictogram with two arrows"),
    came(5, 1100, "email", approval, "Pictograms 11–20 approved"),
    worked(4, 930, 210, "Sketching the last ten pictograms"),
    sent(3, 1710, "email", delivery, "Sketches of pictograms 21–30, for your comments")
        .theirs(4, "Your comments on sketches 21–30")
        .mine(8, "pictograms 21–30, final"),
    came(2, 1035, "video", decision, "Final files as SVG and PDF, no EPS").lasting(20),
};

constexpr Fact kCharity[] = {
    came(168, 1620, "email", request, "Design of our annual report",
         "Dear Ms Rossi, a colleague showed me a catalogue you designed. Would you be available to design our annual "
         "report, about forty pages? Yours sincerely, Margaret Whitfield"),
    sent(167, 1010, "email", note, "Your annual report: availability and next steps").answering(),
    sent(164, 1600, "video", note, "First call: donors are the readers, print run of 600").lasting(45),
    sent(162, 1145, "email", note, "Quote for the annual report").theirs(10, "Your answer on the quote", 6),
    came(156, 1635, "email", decision, "Quote accepted; text will follow in two parts"),
    worked(148, 930, 240, "Page grid and typographic samples"),
    sent(146, 1640, "email", delivery, "Two sample chapters"),
    came(143, 1705, "email", question, "Could the tables be easier to read?"),
    sent(142, 930, "email", note, "Yes: fewer lines, larger figures; sample attached").answering(),
    sent(131, 1600, "email", delivery, "The complete report, first proof")
        .theirs(8, "Your corrections to the first proof", 7),
    sent(121, 1530, "email", delivery, "The complete report, final files for print"),
    came(119, 1650, "email", approval, "Final files approved for print"),
    came(104, 1625, "email", feedback, "Two donors wrote to say they read it to the end",
         "That has never happened before. Thank you for your patience with our tables."),
    sent(103, 1020, "email", note, "Thanked; asked for a printed copy for the portfolio"),
};

}  // namespace

std::span<const Fact> startup_log() { return kStartup; }
std::span<const Fact> agency_log() { return kAgency; }
std::span<const Fact> charity_log() { return kCharity; }

}  // namespace care::commands::demo
