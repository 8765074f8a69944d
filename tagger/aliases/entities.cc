#include "tagger/aliases/entities.h"

namespace tagger {

std::string_view AliasRule(AliasKind kind) {
  switch (kind) {
    case AliasKind::kNone:
      return "";
    case AliasKind::kSurname:
      return "alias.surname";
    case AliasKind::kGivenName:
      return "alias.given_name";
    case AliasKind::kNamePart:
      return "alias.name_part";
    case AliasKind::kAcronym:
      return "alias.acronym";
    case AliasKind::kOrganisationPart:
      return "alias.organisation_part";
    case AliasKind::kOrganisationHead:
      return "alias.organisation_head";
  }
  return "";
}

}  // namespace tagger
