#pragma once

#include <vector>

#include "core/care_facts.hpp"
#include "core/care_line.hpp"
#include "core/care_rules.hpp"

namespace care {

/// What deserves care up to a day, today or later, by urgency. What was put off is among it: that is for the caller.
std::vector<CareLine> care_lines(const CareFacts& facts, const CareRules& rules, Date until);

/// Lines that a mail settles name the mail that does, where the client has an address for it; such as have a draft
/// already go, for the draft is a line itself.
void settle_by_mail(const CareFacts& facts, std::vector<CareLine>& lines);

/// From the first of December to Christmas Eve: when gifts are thought of.
bool is_gift_season(Date today);

/// The beginning of a line: of what kind it is, and whom it is about.
CareLine line_about(CareKind kind, const Client& client);
CareLine line_about(CareKind kind, const Quote& quote);
CareLine line_about(CareKind kind, const Interaction& entry);

// The rules, by what they look at. Each adds its lines to what is there.

void add_conversations(const CareFacts& facts, const CareRules& rules, Date until, std::vector<CareLine>& lines);
void add_reminders(const CareFacts& facts, const CareRules& rules, Date until, std::vector<CareLine>& lines);
void add_offers(const CareFacts& facts, const CareRules& rules, Date until, std::vector<CareLine>& lines);
void add_jobs(const CareFacts& facts, const CareRules& rules, Date until, std::vector<CareLine>& lines);
void add_aftercare(const CareFacts& facts, const CareRules& rules, Date until, std::vector<CareLine>& lines);
void add_payments(const CareFacts& facts, const CareRules& rules, Date until, std::vector<CareLine>& lines);
void add_mails(const CareFacts& facts, const CareRules& rules, Date until, std::vector<CareLine>& lines);
void add_faq(const CareFacts& facts, const CareRules& rules, Date until, std::vector<CareLine>& lines);
void add_clients(const CareFacts& facts, const CareRules& rules, Date until, std::vector<CareLine>& lines);

}  // namespace care
