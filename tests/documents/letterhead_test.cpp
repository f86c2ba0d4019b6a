#include "documents/letterhead.hpp"

#include "documents/quotes.hpp"
#include "support/catch.hpp"

using namespace care;
using namespace care::documents;
using namespace care::test;

using Lines = std::vector<std::string>;

namespace {

Lines reader_of(const Client& client) {
  Sheet sheet;
  put_letterhead(sheet, client, anna_on_paper(), {});
  return sheet.to;
}

}  // namespace

TEST_CASE("An address stands in lines, as on an envelope") {
  CHECK(address_lines("Via Po 1, 10124 Torino") == Lines{"Via Po 1", "10124 Torino"});
  CHECK(address_lines("Via Po, 1, 10124 Torino (TO), Italia") == Lines{"Via Po, 1", "10124 Torino (TO)", "Italia"});
  CHECK(address_lines("Corso Francia, 12/A, 10143 Torino") == Lines{"Corso Francia, 12/A", "10143 Torino"});
  CHECK(address_lines("Via Po, 12 bis, 10124 Torino") == Lines{"Via Po, 12 bis", "10124 Torino"});
  CHECK(address_lines("Via Po, 12 10124 Torino") == Lines{"Via Po, 12 10124 Torino"});
  CHECK(address_lines("Località Piano, snc, 12030 Casalgrasso") == Lines{"Località Piano, snc", "12030 Casalgrasso"});
  CHECK(address_lines("Flat 3, 12 High Street, London N1 9GU") == Lines{"Flat 3", "12 High Street", "London N1 9GU"});
}

TEST_CASE("An address that was written in lines keeps them") {
  CHECK(address_lines("Via Po, 1\r\n 10124  Torino, Italia\n\n") == Lines{"Via Po, 1", "10124 Torino, Italia"});
  CHECK(address_lines("").empty());
  CHECK(address_lines(" , ,").empty());
}

TEST_CASE("A firm is written to for the attention of a person, a person at their firm") {
  Client client = giulia(Register::company);
  client.company = "Fioreria Bianchi Srl";
  client.vat_id = "09876543210";
  CHECK(reader_of(client) ==
        Lines{"Spett.le Fioreria Bianchi Srl", "alla cortese attenzione di Giulia Bianchi", "P. IVA 09876543210"});
  client.address_form = Register::formal;
  CHECK(reader_of(client) == Lines{"Giulia Bianchi", "Fioreria Bianchi Srl", "P. IVA 09876543210"});
  client.language = Language::en;
  client.address_form = Register::company;
  client.company = "Bianchi Ltd, of Giulia Bianchi";
  CHECK(reader_of(client) == Lines{"Bianchi Ltd, of Giulia Bianchi", "VAT no. 09876543210"});
}

TEST_CASE("The head says of the writer what is known, and nothing else") {
  Sheet sheet;
  Writer writer;
  writer.name = "Anna Rossi";
  writer.business = "Anna Rossi";
  writer.website = "https://www.example.it/";
  put_letterhead(sheet, giulia(Register::formal), writer, {});
  CHECK(sheet.letterhead == Lines{"Anna Rossi", "www.example.it"});
  CHECK(sheet.author == "Anna Rossi");
  CHECK(sheet.to == Lines{"Giulia Bianchi"});
  CHECK(sheet.page_number == "pagina {page} di {pages}");
}
