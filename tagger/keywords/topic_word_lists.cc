#include "tagger/keywords/topic_word_lists.h"

#include <algorithm>

namespace tagger {
namespace {

// Base forms; -s is looked up too. Those that are nouns as often (attack, report, strike) are left out.
constexpr std::string_view kVerbs =
    "accelerate accept accompany accuse achieve adapt add adopt affect agree aid allow amid analyse analyze "
    "announce anticipate appear apply appoint approve argue arise arrive ask assess assume attract avoid "
    "await back ban beat become beg begin believe belong blame bolster boost boycott break bring build buy "
    "carry cast catch cause cease choose cite claim clarify clash close combat come commit compare compete "
    "complete condemn conduct confirm confront consider contain continue contribute convince crack create "
    "crush curb cut deal decide declare decline decrease deepen defend define defy delay deliver demand "
    "deny depend deport derail describe deserve destroy determine devastate develop die disappear discover "
    "discuss dismiss ditch donate double drag dub earn ease eat echo eclipse edge eliminate embrace emerge "
    "employ enable encourage end endorse engage enjoy ensure enter erupt escalate escape establish evacuate "
    "evolve examine exceed exist expand expect explain exploit explore expose express extend face "
    "facilitate fail fall feel fight file fill find finish fix flag flee flock follow forbid force forget "
    "forgive form fuel gain gather get give go grab grant grapple grow hail halt handle happen hear help "
    "hit hold honor honour hunt identify ignore illustrate imagine implement imply impose improve include "
    "increase indicate insist inspect install intend introduce invest investigate invite involve join jolt "
    "jump keep kill know lack launch lead lean learn leave let lie lift like link listen live look lose "
    "love lure maintain make manage mark mean meet mention mount mourn move mull near need negotiate obtain "
    "occur offer open oppose order outline overcome owe pass pay peak perform persuade plan plead pledge "
    "plunge point postpone prefer prepare prevent proceed produce promise promote propose protect prove "
    "provide publish pull push put quell quit raise ramp range rank rattle reach react read realise realize "
    "reassure rebuild receive recognise recognize recommend recover reduce reel refer reflect refuse reject "
    "release rely remain remember remind remove replace require rescue resign resolve respond restore "
    "result resume retain return reveal rise roll rule run save say score scramble seat secure see seek "
    "seem seize sell send serve set settle shake shape share shift show shut sign sink sit slam slash slip "
    "snap snub soar soften spark speak spend split spur stand start stay stem step stir stop storm "
    "strengthen stress strip struggle submit succeed suffer suggest supply support surge surpass surround "
    "survive suspect sustain swap swear sweep tackle take talk target tear tell tend test thank think "
    "threaten throw thwart tighten top topple toss touch tout transform travel treat trigger trim triple "
    "try turn undergo underline undermine understand undertake unveil urge use vary veto visit vow wait "
    "walk want warn warrant watch weaken weigh welcome widen win wish withdraw withhold witness wonder work "
    "worry write yield";

// Of those, what is a noun in a topic as well as a verb: the words around decide.
constexpr std::string_view kVerbsAndNouns =
    "aid ban beat boost boycott break cast cause claim clash combat curb cut deal decline decrease delay "
    "demand double edge end escape face fall fight file flag force form fuel gain grant halt help hit hold "
    "hunt increase jump kill lack launch lead lie lift link love mark move near need offer order pass pay "
    "peak plan pledge plunge point promise push range rank release rescue result return rise roll rule run "
    "save score seat set share shift show sign sink snap snub spark split stand start stem step stop storm "
    "stress struggle supply support surge suspect sweep talk target test top touch travel treat trigger "
    "triple turn use veto visit vow wait walk warrant watch welcome win wish witness work worry yield";

// Past forms and participles without -ed.
constexpr std::string_view kPastForms =
    "aren ate became been began begun bought broke brought built came caught chose chosen cost did didn "
    "doesn don done drawn drew drove eaten fallen fed fell felt fled flew flown forgot fought found gave "
    "given gone gonna got gotta grew grown had heard held hurt isn kept knew known laid led left lent let "
    "lost made meant met overcame paid put ran rang rose said sang sat saw seen sent shook shot shown shut "
    "slept sold sought spent spoke spoken spread stole stood struck swam swept swung taken taught thought "
    "threw thrown told took understood undertook wanna went withdrawn withdrew woke won wore worn written "
    "wrote";

// Neither noun nor adjective, whatever stands around.
constexpr std::string_view kNever =
    "always am amid can cannot cent com could dr else enough est etc even ever gmt http https instead just "
    "kph may maybe might mph mr mrs ms must never often okay once org pct per percent perhaps pm quite "
    "rather shall should soon still than twice via will would www yes";

// Plurals that stand before nouns: arms deal, sports club.
constexpr std::string_view kModifyingPlurals =
    "aerobics affairs antics arms athletics communications customs drugs earnings economics elections "
    "electronics ethics futures games goods graphics human jobs logistics materials mathematics mechanics "
    "news olympics operations physics politics rights sales savings schools series species sports "
    "statistics systems taxes veterans works";

constexpr std::string_view kAdjectives =
    "able aboard abroad abrupt absent acute adequate adjacent afraid aged ago ahead alive alongside annual "
    "anti apart aware away bad best better big bigger biggest bitter black blue brief bright broad brown "
    "busy calm central certain cheap clean clear clever cold common complex cool correct crucial current "
    "daily dark dead dear decent deep dense different difficult direct dirty distant dry due eager early "
    "eastern easy elderly elsewhere empty enormous entire equal exact excellent expensive extra extreme "
    "fair false famous far fast fat few final fine firm first flat foreign former free frequent fresh front "
    "full further gentle giant glad golden good great greater greatest green grey gross half happy hard "
    "harsh heavy high higher highest hot huge humble hungry ill immediate important independent inner "
    "innocent intense internal joint junior just key kind large larger largest last late later latest lead "
    "leading least left less likely little local lone lonely long longer loud low lower lowest loyal lucky "
    "mad main mass massive mature mere mild minor missing mixed modern monthly more most much multiple "
    "narrow nationwide near nearby neat necessary new newest next nice non northern numerous obscure odd "
    "old older oldest online only open other outer outright overall overseas own past perfect permanent "
    "pink plain poor popular post pre precise present previous prime prior private pro prompt proper proud "
    "pure quick quiet rainy random rapid rare raw ready real recent red regular remote rich right rising "
    "rival rough round rural sad safe same secret semi senior separate serious severe sharp sheer short "
    "sick significant silent similar simple single slight slow small smaller smart smooth social soft sole "
    "solid southern special stable steady steep strange strict strong stronger strongest stupid subtle such "
    "sudden super sure sweet swift tall thick thin tight tiny together top total tough tricky true typical "
    "ultimate unclear under underway upper upset urban urgent usual various vast very warm weak weekly "
    "western wet white whole wide wild willing wise worldwide worse worst wrong yearly yellow young younger "
    "youngest";

constexpr std::string_view kGenericNouns =
    "account act action activity addition advertisement age aim amount announcement answer anyone approach "
    "area aspect attempt attention average base basis beginning behalf behaviour benefit bit body boss "
    "bottom call capacity caption case category center centre challenge chance change character chief "
    "choice circumstance city colleague comment company concept concern condition conference confidence "
    "consequence contact content context control country couple course critic data date deadline decade "
    "decision degree detail development difference difficulty direction director discussion door doubt "
    "draft dream effect effort element email end evening event evidence example exchange executive "
    "experience expert extent eye fact factor family father favor favour feature feeling figure file firm "
    "focus follow friend future game generation getty girl goal government ground group growth guy half "
    "hand head headline heart history home hope hour house idea image impact importance individual "
    "influence information instance institution intention interest interview issue item job kind knowledge "
    "lady landmark leader lesson letter level life light likelihood line list little look lot majority man "
    "manner mark matter meaning means measure meeting member men mention message method middle mind minute "
    "model moment month morning mother move name nation nature news newspaper night none note nothing "
    "number objective observer occasion office officer official one operation opinion opportunity option "
    "organisation organization outcome owner pace page paper parent part participant party past pattern "
    "people percent percentage performance period person perspective phase phone photo picture piece place "
    "plan player plenty point policy population portion position possibility potential power presence "
    "pressure principle priority problem procedure process product program programme progress project "
    "proportion proposal prospect purpose quality quarter question range rate reaction reality reason "
    "record regard region relation relationship remark report reporter representative request research "
    "resident resource response rest result role room round rule scale scene schedule scheme second section "
    "sector sense series service session set shape share side sight sign situation size skill society "
    "solution someone something son sort source space speaker speech spokesman spokesperson spokeswoman "
    "staff stage standard start state statement status step story strategy street structure study stuff "
    "style subject subscribe success sum summer support surprise survey system table talk task team "
    "tendency term test theme thing thought time title today tomorrow tone tonight tool top total town "
    "track trend trip trouble type understanding unit use user value version video view visit voice way "
    "week weekend wife winter woman women word work worker world writer year yesterday yet youth";

// What ends like an adjective or a gerund, or in -ly or -ed, and is a noun.
constexpr std::string_view kNounsAgainstEnding =
    "academic adhesive advertising ally alternative animal anomaly antibiotic appeal approval archive "
    "arctic arrival arsenal assembly banking bed being belly betrayal betrothal bible bombing boxing breed "
    "building bully bullying burial butterfly cable canal cannibal capital captive cardinal cathedral "
    "ceiling cereal chemical clinic clothing coal collective comic conservative cooperative coral cosmetic "
    "counselling credential creed criminal critic crucible crystal cycling dancing deal deed denial "
    "detective directive dish dismissal disposal drilling drive dumping editorial electricity engineering "
    "epidemic evening explosive fable fabric family famous farming feed festival filming financing finish "
    "fish fishing flooding fly fugitive funding funeral gambling gathering general goal graphic grazing "
    "greed grooming hacking hearing heating helping hiking holding hospital housing hundred hunting "
    "hyphenic incentive initiative intellectual interval jelly jolly journal kidnapping killing king "
    "landing liberal lightning lily lobbying locomotive logging logic looting lynching magic mammal manual "
    "manufacturing marketing material meal mechanic medal medic memorial metal military mineral mining "
    "monopoly moped morning mosaic motive music musical mystic narcotic narrative native need nursing "
    "offensive offering official olive opening operative outing oval ozone pandemic panic parish parking "
    "peacekeeping pedal petal picnic plastic poaching policing polish polling portal posting principal "
    "proceeding professional programming proposal quarterfinal racing racketeering radical rally ranking "
    "rating recycling reed referral refining refusal rehearsal relative removal renewal rental reply "
    "reversal revival rhetoric ring ritual rival rubbish ruling sailing savings scandal sceptic screening "
    "secretary seed semifinal setting shed shelling shipping shooting shopping shred signal skeptic skiing "
    "sled smoking smuggling speed spring spying stabbing stable steed string supply survival swimming table "
    "tactic terminal testing thing topic torturing traffic trafficking training trial tribunal tunic "
    "turning vandal vaping vegetable viewing voting warming warning wedding weed whaling wing withdrawal";

constexpr std::string_view kBeforeVerb =
    "can can't cannot could couldn't didn't doesn't don't he help helped i it let may might must not shall "
    "she should shouldn't they we who will won't would wouldn't you";
constexpr std::string_view kDeterminers =
    "a all an another any both each every few her his its many my no our several some the their these this "
    "those your";
constexpr std::string_view kPrepositions =
    "about after against at before between by during for from in into of on over under with";

// Each word of a list that is written with spaces. The list must be a literal.
template <typename Visit>
void ForEachWord(std::string_view list, const Visit& visit) {
  while (!list.empty()) {
    const size_t space = std::min(list.find(' '), list.size());
    if (space > 0) visit(list.substr(0, space));
    list.remove_prefix(std::min(space + 1, list.size()));
  }
}

}  // namespace

const TopicWordLists& TopicWordLists::Get() {
  static const TopicWordLists* const lists = new TopicWordLists;  // never freed: no destructor at exit
  return *lists;
}

TopicWordLists::TopicWordLists() : slots_(kSlots) {
  AddRoles(kNever, TopicRole::kNone, false);
  AddRoles(kPastForms, TopicRole::kVerb, false);
  AddRoles(kAdjectives, TopicRole::kAdjective, false);
  AddRoles(kVerbsAndNouns, TopicRole::kVerbOrNoun, true);
  AddRoles(kVerbs, TopicRole::kVerb, true);
  AddRoles(kGenericNouns, TopicRole::kGenericNoun, true);
  AddRoles(kNounsAgainstEnding, TopicRole::kNoun, true);
  AddTrait(kBeforeVerb, kIsBeforeVerb);
  AddTrait(kDeterminers, kIsDeterminer);
  AddTrait(kPrepositions, kIsPreposition);
  AddTrait("to", kIsTo);
  AddTrait("and or as", kIsConjunction);
  AddTrait(kModifyingPlurals, kIsModifyingPlural);
}

void TopicWordLists::AddRoles(std::string_view list, TopicRole role, bool has_form_in_s) {
  ForEachWord(list, [&](std::string_view word) {
    TopicListing& listing = ListingOf(word);
    if (!listing.role) listing.role = role;
    if (has_form_in_s && !listing.role_in_s) listing.role_in_s = role;
  });
}

void TopicWordLists::AddTrait(std::string_view list, TopicWordTrait trait) {
  ForEachWord(list, [&](std::string_view word) { ListingOf(word).traits |= trait; });
}

// The listing of a word, new or known.
TopicListing& TopicWordLists::ListingOf(std::string_view word) {
  const uint64_t hash = JoinableHashOf(word).value;
  Slot& slot = slots_[Probe({word}, hash)];
  if (slot.number == 0) {
    entries_.push_back({word, {}});
    slot = {TagOf(hash), static_cast<uint16_t>(entries_.size())};
  }
  return entries_[slot.number - 1u].listing;
}

}  // namespace tagger
