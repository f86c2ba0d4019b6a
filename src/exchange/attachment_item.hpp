#pragma once

#include <vector>

#include "care/interaction.hpp"
#include "exchange/node.hpp"

namespace care::exchange {

/// The files that an item has, each with name, hash and size; their contents come in a list of their own. Throws Wrong.
std::vector<Attachment> attachments(const Node& value);

}  // namespace care::exchange
