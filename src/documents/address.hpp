#pragma once

#include <string>
#include <string_view>

#include "care/client.hpp"

namespace care::documents {

/// The given name in a person's name, for readers on first-name terms: "Giulia" of "Giulia Bianchi", "Tom" of
/// "Tom O'Neil", "Anna" of "Anna De Luca". The whole name where a part of it might be wrong: firms ("Studio Neri"),
/// titles ("Dott. Neri"), three names ("Maria Grazia Rossi"), other scripts.
std::string given_name(std::string_view name);

/// Whom a letter speaks to, in the words that follow "Gentile" or "Ciao": as the client likes to be called, else the
/// whole name, or the given name where the register is informal. Of a firm its company, or its name.
std::string addressed_as(const Client& client);

/// How a letter greets: in the client's own words, with a comma behind them, where there are some; else as given.
std::string greeting_or(const Client& client, const std::string& otherwise);

}  // namespace care::documents
