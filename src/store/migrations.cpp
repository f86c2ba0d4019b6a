#include "store/migrations.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <iterator>

#include "care/error.hpp"
#include "core/files.hpp"
#include "store/database.hpp"
#include "store/whole_copy.hpp"

namespace care::store {
namespace {

struct Migration {
  const char* sql;
  bool adds_columns_only;  ///< and tables: what was recorded before it can still be undone
};

// Only ever append. The position, counted from 1, is the schema version that an entry leads to.
// Each table and index is parsed at every start of care (about 30 µs): few, well-chosen ones.
// Ids that people see are AUTOINCREMENT, so that none is ever used again. No foreign-key actions: a changeset that
// is applied would meet rows that an action has already touched.
constexpr Migration kMigrations[] = {
    {R"sql(
CREATE TABLE client (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  called_as TEXT NOT NULL,
  company TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('client', 'supplier', 'colleague', 'partner')),
  stage TEXT NOT NULL CHECK (stage IN ('lead', 'active', 'past', 'lost')),
  language TEXT CHECK (language IN ('it', 'en')),
  register TEXT NOT NULL CHECK (register IN ('formal', 'informal', 'company')),
  level TEXT NOT NULL CHECK (level IN ('unknown', 'basic', 'regular', 'expert')),
  timezone TEXT NOT NULL,
  source TEXT NOT NULL,
  referred_by INTEGER REFERENCES client (id),
  tags TEXT NOT NULL,                -- sorted, with a blank between
  birthday TEXT,
  vat_id TEXT NOT NULL,
  tax_code TEXT NOT NULL,
  sdi TEXT NOT NULL,
  address TEXT NOT NULL,
  withholding INTEGER NOT NULL,
  consumer INTEGER NOT NULL,
  greeting TEXT NOT NULL,
  note TEXT NOT NULL,
  lost_at INTEGER,
  lost_reason TEXT NOT NULL,
  archived_at INTEGER,
  merged_into INTEGER REFERENCES client (id),  -- the row stays, so that its slug keeps resolving
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE contact_point (
  client_id INTEGER NOT NULL REFERENCES client (id),
  position INTEGER NOT NULL,
  channel TEXT NOT NULL,
  address TEXT NOT NULL,
  address_key TEXT NOT NULL,         -- as it is looked up: folded, a phone number's digits
  PRIMARY KEY (client_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_point_address ON contact_point (address_key);

CREATE TABLE person (
  client_id INTEGER NOT NULL REFERENCES client (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  roles TEXT NOT NULL,               -- with a blank between
  PRIMARY KEY (client_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE interaction (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  client_id INTEGER NOT NULL REFERENCES client (id),
  at INTEGER NOT NULL,
  channel TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('', 'in', 'out')),
  kind TEXT NOT NULL CHECK (kind IN ('note', 'question', 'request', 'complaint', 'objection', 'decision', 'approval',
                                     'delivery', 'feedback', 'gift', 'work')),
  summary TEXT NOT NULL,
  body TEXT NOT NULL,
  minutes INTEGER CHECK (minutes >= 0),
  needs_reply INTEGER NOT NULL,
  answered_at INTEGER,
  reply_to INTEGER REFERENCES interaction (id),
  message_id TEXT NOT NULL,
  message_key TEXT,                  -- what tells that a mail is here already: its id, or a hash where it has none
  public_url TEXT NOT NULL,
  private INTEGER NOT NULL
) STRICT;
CREATE INDEX interaction_at ON interaction (at);
CREATE INDEX interaction_client ON interaction (client_id, at);
CREATE INDEX interaction_open ON interaction (client_id, at) WHERE needs_reply = 1 AND answered_at IS NULL;
CREATE UNIQUE INDEX interaction_message ON interaction (message_key, client_id) WHERE message_key IS NOT NULL;
CREATE INDEX interaction_reply ON interaction (reply_to) WHERE reply_to IS NOT NULL;

CREATE TABLE attachment (
  interaction_id INTEGER NOT NULL REFERENCES interaction (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY (interaction_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE reminder (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  client_id INTEGER REFERENCES client (id),
  interaction_id INTEGER REFERENCES interaction (id),
  text TEXT NOT NULL,
  due_on TEXT NOT NULL,
  due_at INTEGER,
  whose TEXT NOT NULL CHECK (whose IN ('mine', 'client')),
  done_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX reminder_open ON reminder (due_on) WHERE done_at IS NULL;
CREATE INDEX reminder_interaction ON reminder (interaction_id) WHERE interaction_id IS NOT NULL;

-- What can be searched, kept in step by triggers, so that undo and redo move it too.
CREATE VIRTUAL TABLE interaction_text USING fts5 (
  summary, body, content = 'interaction', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER interaction_text_insert AFTER INSERT ON interaction BEGIN
  INSERT INTO interaction_text (rowid, summary, body) VALUES (new.id, new.summary, new.body);
END;
CREATE TRIGGER interaction_text_delete AFTER DELETE ON interaction BEGIN
  INSERT INTO interaction_text (interaction_text, rowid, summary, body)
  VALUES ('delete', old.id, old.summary, old.body);
END;
CREATE TRIGGER interaction_text_update AFTER UPDATE OF summary, body ON interaction BEGIN
  INSERT INTO interaction_text (interaction_text, rowid, summary, body)
  VALUES ('delete', old.id, old.summary, old.body);
  INSERT INTO interaction_text (rowid, summary, body) VALUES (new.id, new.summary, new.body);
END;

CREATE TABLE step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  command TEXT NOT NULL,
  summary TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1, 2))  -- 2: and given up, by a command that came after
) STRICT;
CREATE INDEX step_undone ON step (id) WHERE undone = 1;
CREATE TABLE step_change (
  step_id INTEGER PRIMARY KEY,
  changeset BLOB NOT NULL
) STRICT;
)sql",
     false},
    {R"sql(
-- Of a step that is undone by a copy of the database, not by a changeset: the copy's file name; empty where there was
-- nothing before it.
ALTER TABLE step ADD COLUMN copy TEXT;

-- The words of the full text, in their order: what a beginning of a word can mean.
CREATE VIRTUAL TABLE interaction_term USING fts5vocab (interaction_text, instance);
)sql",
     true},
    {R"sql(
-- A row is one revision. Amounts are whole minor units of its currency, quantities thousandths, rates thousandths of a
-- percent. The tax profile is kept as it was, so that a later change of it changes no quote that was sent. The year is
-- of the counter, 0 where that goes on for ever; excludes, mine and theirs have a line each, as figures have:
-- "2026-05-06 214000". An instalment with neither share nor amount takes what is left.
CREATE TABLE quote (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  client_id INTEGER NOT NULL REFERENCES client (id),
  number TEXT NOT NULL,
  year INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  addendum_of INTEGER REFERENCES quote (id),
  title TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'sending', 'sent', 'accepted', 'declined', 'expired', 'withdrawn',
                                       'superseded', 'started', 'delivered', 'closed')),
  currency TEXT NOT NULL,
  tax TEXT NOT NULL,
  tax_vat INTEGER,
  tax_contribution INTEGER NOT NULL,
  tax_fund INTEGER NOT NULL,
  tax_withholding INTEGER NOT NULL,
  tax_stamp TEXT NOT NULL CHECK (tax_stamp IN ('none', 'charge', 'absorb')),
  tax_note TEXT NOT NULL,
  withholds INTEGER NOT NULL,
  discount_rate INTEGER,
  discount_amount INTEGER,
  valid TEXT NOT NULL,
  valid_until TEXT,
  starts_on TEXT,
  delivers_on TEXT,
  revisions INTEGER NOT NULL,
  excludes TEXT NOT NULL,
  mine TEXT NOT NULL,
  theirs TEXT NOT NULL,
  why_me TEXT NOT NULL,
  steps TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  sent_at INTEGER,
  sent_hash TEXT NOT NULL,
  sent_in INTEGER REFERENCES interaction (id),
  decided_at INTEGER,
  decided_by TEXT NOT NULL,
  decided_how TEXT CHECK (decided_how IN ('mail', 'signature', 'order', 'pec', 'chat')),
  decided_why TEXT NOT NULL,
  decided_note TEXT NOT NULL,
  decided_in INTEGER REFERENCES interaction (id),
  started_at INTEGER,
  delivered_at INTEGER,
  closed_at INTEGER,
  UNIQUE (number, revision)
) STRICT;
CREATE INDEX quote_client ON quote (client_id);

CREATE TABLE quote_line (
  quote_id INTEGER NOT NULL REFERENCES quote (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  quantity INTEGER NOT NULL,
  unit TEXT NOT NULL,
  price INTEGER NOT NULL,
  vat INTEGER,
  discount INTEGER NOT NULL,
  PRIMARY KEY (quote_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE instalment (
  quote_id INTEGER NOT NULL REFERENCES quote (id),
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  share INTEGER,
  amount INTEGER,
  due_when TEXT NOT NULL CHECK (due_when IN ('acceptance', 'delivery', 'date')),
  days_after INTEGER NOT NULL,
  day TEXT,
  invoice_number TEXT,
  invoice_on TEXT,
  invoice_due TEXT,
  standing TEXT NOT NULL CHECK (standing IN ('normal', 'disputed', 'paused', 'written-off')),
  because TEXT NOT NULL,
  PRIMARY KEY (quote_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE metric (
  quote_id INTEGER NOT NULL REFERENCES quote (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  baseline INTEGER,
  target INTEGER,
  figures TEXT NOT NULL,
  PRIMARY KEY (quote_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE deliverable (
  quote_id INTEGER NOT NULL REFERENCES quote (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'submitted', 'approved', 'published', 'verified', 'delivered')),
  hash TEXT NOT NULL,
  submitted_at INTEGER,
  submitted_in INTEGER REFERENCES interaction (id),
  approved_at INTEGER,
  approved_by TEXT NOT NULL,
  approved_in INTEGER REFERENCES interaction (id),
  PRIMARY KEY (quote_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE payment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  quote_id INTEGER NOT NULL REFERENCES quote (id),
  instalment INTEGER NOT NULL,
  amount INTEGER NOT NULL,
  day TEXT NOT NULL,
  how TEXT NOT NULL,
  short_because TEXT CHECK (short_because IN ('withheld', 'bank-fee', 'discount-taken', 'unknown')),
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX payment_quote ON payment (quote_id);

-- A boundary that was passed all the same, and why.
CREATE TABLE override (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  at INTEGER NOT NULL,
  boundary TEXT NOT NULL,
  command TEXT NOT NULL,
  client_id INTEGER REFERENCES client (id),
  quote_id INTEGER REFERENCES quote (id),
  reason TEXT NOT NULL
) STRICT;

ALTER TABLE interaction ADD COLUMN quote_id INTEGER REFERENCES quote (id);
CREATE INDEX interaction_quote ON interaction (quote_id) WHERE quote_id IS NOT NULL;
ALTER TABLE reminder ADD COLUMN quote_id INTEGER REFERENCES quote (id);
)sql",
     true},
    {R"sql(
-- How an entry of the log went on; a row only where there is something to say. Of an acknowledgement the promised time,
-- of a complaint what it turned out to be, of that and of what was agreed what the client said in the end.
CREATE TABLE outcome (
  interaction_id INTEGER PRIMARY KEY REFERENCES interaction (id),
  reply_by INTEGER,
  heated INTEGER NOT NULL,
  verdict TEXT CHECK (verdict IN ('founded', 'unfounded', 'third-party', 'misunderstanding')),
  own_fault TEXT CHECK (own_fault IN ('yes', 'no', 'partly')),
  explanation TEXT NOT NULL,
  remedy TEXT NOT NULL,
  resolved_at INTEGER,
  settled TEXT CHECK (settled IN ('confirmed', 'disputed')),
  settled_note TEXT NOT NULL,
  settled_at INTEGER
) STRICT;
CREATE INDEX interaction_word ON interaction (kind, at, client_id)
  WHERE kind IN ('decision', 'complaint', 'feedback', 'gift');
CREATE INDEX interaction_work ON interaction (client_id) WHERE kind = 'work' AND quote_id IS NULL;

-- A line of care today that was put off; for good where no day is said.
CREATE TABLE snooze (
  key TEXT PRIMARY KEY,
  until_on TEXT,
  until_at INTEGER
) STRICT, WITHOUT ROWID;

-- Of the year's end: planned, and given where there is a day. The cost is in whole minor units.
CREATE TABLE gift (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  client_id INTEGER NOT NULL REFERENCES client (id),
  year INTEGER NOT NULL,
  text TEXT NOT NULL,
  cost INTEGER,
  currency TEXT NOT NULL,
  given_on TEXT,
  interaction_id INTEGER REFERENCES interaction (id),
  created_at INTEGER NOT NULL
) STRICT;

-- The anchor is the first day of what comes back: all others follow from it.
ALTER TABLE reminder ADD COLUMN every TEXT NOT NULL DEFAULT '';
ALTER TABLE reminder ADD COLUMN after_done INTEGER NOT NULL DEFAULT 0;
ALTER TABLE reminder ADD COLUMN anchor TEXT;
ALTER TABLE reminder ADD COLUMN snoozed_on TEXT;
ALTER TABLE reminder ADD COLUMN snoozed_at INTEGER;
)sql",
     true},
    {R"sql(
CREATE TABLE faq (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('it', 'en')),
  tags TEXT NOT NULL,                -- sorted, with a blank between
  public INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

-- When the page of a language was last written, and where.
CREATE TABLE faq_page (
  language TEXT PRIMARY KEY CHECK (language IN ('it', 'en')),
  folder TEXT NOT NULL,
  questions INTEGER NOT NULL,        -- how many stand on it: fewer are public once one was taken back
  written_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

ALTER TABLE outcome ADD COLUMN declined TEXT NOT NULL DEFAULT '';

CREATE TABLE mail (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  client_id INTEGER NOT NULL REFERENCES client (id),
  quote_id INTEGER REFERENCES quote (id),
  interaction_id INTEGER REFERENCES interaction (id),  -- the entry of the log that it answers
  kind TEXT NOT NULL,                -- the template that it was begun with
  key TEXT NOT NULL,                 -- what it settles, so that it is not written twice; may be empty
  state TEXT NOT NULL CHECK (state IN ('draft', 'queued', 'sending', 'sent', 'failed', 'cancelled')),
  recipient TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  held INTEGER NOT NULL,             -- until a second reading
  because TEXT NOT NULL,             -- why it leaves although a boundary refuses
  not_before INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  sent_at INTEGER,
  message_id TEXT NOT NULL,
  error TEXT NOT NULL
) STRICT;
CREATE INDEX mail_open ON mail (id) WHERE state IN ('draft', 'queued', 'sending', 'failed');

CREATE TABLE mail_attachment (
  mail_id INTEGER NOT NULL REFERENCES mail (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  PRIMARY KEY (mail_id, position)
) STRICT, WITHOUT ROWID;

ALTER TABLE interaction ADD COLUMN faq_id INTEGER REFERENCES faq (id);
CREATE INDEX interaction_faq ON interaction (faq_id, at) WHERE faq_id IS NOT NULL;
)sql",
     true},
};

constexpr int kNewest = static_cast<int>(std::size(kMigrations));

// Each change of the schema counts one: no care will ever come so far, and one flipped bit soon does.
constexpr int kFarthest = 100'000;

/// Made under another name: what has the copy's name is always whole.
void copy_before_migrating(const std::filesystem::path& path, int version) {
  const std::filesystem::path copy = fmt::format("{}.v{}", path.string(), version);
  if (is_there(copy)) return;  // from an attempt that was cut short: as good, and older
  const std::filesystem::path unfinished = fmt::format("{}.new-{}", copy.string(), ::getpid());
  copy_whole(path, unfinished);
  std::filesystem::rename(unfinished, copy);
}

}  // namespace

int newest_schema_version() { return kNewest; }

bool is_schema_version(int version) { return version >= 0 && version <= kFarthest; }

bool same_shape(int from, int to) {
  if (!is_schema_version(from)) return false;
  for (int version = from; version < to; ++version) {
    if (!kMigrations[version].adds_columns_only) return false;
  }
  return from <= to;
}

void migrate(Database& database, const std::filesystem::path& path) {
  const int found = database.schema_version();
  if (found == kNewest) return;
  if (!is_schema_version(found)) {
    throw Error(ErrorKind::failed,
                fmt::format("the database is damaged: no care has ever written its schema version, {}", found),
                "put back a copy of it");
  }
  if (found > kNewest) {
    throw Error(ErrorKind::failed, "this database was made by a newer care", "install that version of care");
  }
  if (found > 0 && !path.empty()) copy_before_migrating(path, found);
  database.begin();
  const int version = database.schema_version();  // again: another care may have been here first
  for (int next = version; next < kNewest; ++next) database.execute(kMigrations[next].sql);
  database.execute(fmt::format("PRAGMA user_version = {}", kNewest));
  database.commit();
}

}  // namespace care::store
