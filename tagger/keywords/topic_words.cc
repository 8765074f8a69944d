#include "tagger/keywords/topic_words.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "absl/container/flat_hash_set.h"
#include "tagger/base/strings.h"
#include "tagger/keywords/keywords.h"

namespace tagger {
namespace {

using Words = absl::flat_hash_set<std::string_view>;

// Words of a list that is written with spaces. The list must be a literal.
Words Listed(std::string_view list) {
  Words words;
  while (!list.empty()) {
    const size_t space = std::min(list.find(' '), list.size());
    if (space > 0) words.insert(list.substr(0, space));
    list.remove_prefix(std::min(space + 1, list.size()));
  }
  return words;
}

// Base forms; -s is looked up too. Those that are nouns as often (attack, report, strike) are left out.
constexpr std::string_view kVerbs =
    "accept achieve adapt add adopt affect agree allow amid announce anticipate appear apply appoint approve argue arise "
    "arrive ask assess assume avoid await back ban beat become beg begin believe belong blame bolster boost break bring "
    "build buy carry catch cause choose cite claim clarify close combat come compare compete complete condemn conduct "
    "confirm confront consider contain continue contribute convince crack create cut deal decide declare decline "
    "decrease defend define defy delay deliver demand deny depend describe deserve destroy determine develop die "
    "disappear discover discuss dismiss earn eat edge eliminate embrace emerge employ enable encourage end endorse "
    "engage enjoy ensure enter escape establish evolve examine exceed exist expand expect explain explore expose express "
    "extend face facilitate fail fall feel fight file fill find finish fix flee follow forbid force forget forgive "
    "form gain get give go grant grow halt handle happen hear help hit hold identify ignore illustrate imagine implement "
    "imply impose improve include increase indicate insist install intend introduce invest investigate invite involve "
    "join keep kill know lack launch lead lean learn leave let lie lift like link listen live look lose love maintain make "
    "manage mean meet mention move need negotiate obtain occur offer open oppose order overcome owe pass pay perform "
    "persuade plan plead pledge plunge point postpone prefer prepare prevent proceed produce promise promote propose "
    "protect prove provide publish pull push put quit raise reach react read realise realize receive recognise recognize "
    "recommend recover reduce refer reflect refuse reject release rely remain remember remind remove replace require "
    "resign resolve respond restore result resume retain return reveal rise rule run save say scramble secure see seek "
    "seem seize sell send serve set settle shift show shut sign sink sit slam slip soar speak spend stand start stay stem "
    "stop strengthen stress struggle submit succeed suffer suggest supply surge surpass survive suspect sustain "
    "swap swear sweep tackle take talk target tell tend think threaten throw tighten topple touch transform travel treat "
    "trigger try turn underline undergo undermine understand undertake unveil urge use vary visit vow wait walk want warn "
    "watch weaken weigh welcome widen win wish withdraw wonder work worry write yield";

// Of those, what is a noun in a topic as well as a verb: the words around decide.
constexpr std::string_view kVerbsAndNouns =
    "ban beat boost break cause claim combat cut deal decline decrease delay demand edge end escape face fall fight file "
    "force form gain grant halt help hit hold increase kill lack launch lead lie lift link love move need offer order pass "
    "pay plan pledge plunge point promise push release result return rise rule run save set shift show sign sink stand start stem "
    "stop stress struggle supply surge suspect sweep talk target touch travel treat trigger turn use visit vow wait walk "
    "watch welcome win wish work worry yield";

// Past forms and participles without -ed.
constexpr std::string_view kPastForms =
    "ate became been began begun bought broke brought built came caught chose chosen came cost did done drawn drew drove "
    "eaten fallen fed fell felt fled flew flown forgot fought found gave given gone got grew grown had heard held hurt kept "
    "knew known laid led left lent let lost made meant met overcame paid put ran rang rose said sang sat saw seen sent shown "
    "shook shot shut slept sold sought spent spoke spoken spread stole stood struck swam swept swung taken taught threw "
    "thrown thought told took understood undertook went withdrawn withdrew woke won wore worn wrote written "
    "gonna gotta wanna isn aren don doesn didn won";

constexpr std::string_view kAdjectives =
    "able absent abrupt acute adequate afraid alive aware bad best better big bigger biggest bitter black blue brief "
    "bright broad brown busy calm central certain cheap clean clear clever cold common complex cool correct crucial "
    "current daily dark dead dear decent deep dense different difficult direct dirty distant due dry eager early easy "
    "eastern elderly empty enormous entire equal exact excellent expensive extra extreme fair false famous far fast fat "
    "few final fine firm first flat foreign former free frequent fresh front full further gentle giant glad golden good "
    "great greater greatest green grey gross half happy hard harsh heavy high higher highest hot huge humble hungry ill "
    "immediate important independent inner innocent intense internal joint junior just key kind large larger largest last "
    "late later latest lead least leading left less likely little local lone lonely long longer loud low lower lowest loyal "
    "lucky mad main mass massive mature mere mild minor missing mixed modern monthly more most much multiple narrow near "
    "nearby neat necessary new newest next nice northern numerous obscure odd old older oldest only open other outer "
    "outright overall own past perfect permanent pink plain poor popular precise present previous prime prior private prompt "
    "proper proud pure quick quiet rainy random rapid rare raw ready real recent red regular remote rich right rising rival rough round rural "
    "sad safe same secret senior separate serious severe sharp sheer short sick significant silent similar simple single "
    "slight slow small smaller smart smooth social soft sole solid southern special stable steady steep strange strict strong "
    "stronger strongest stupid subtle such sudden super sure sweet swift tall thick thin tight tiny top total tough true typical "
    "ultimate unclear under upper upset urban urgent usual various vast very warm weak weekly western wet white whole wide "
    "wild willing wise worse worst wrong yearly yellow young younger youngest annual anti pro non pre post semi "
    "nationwide worldwide online overseas elsewhere ahead alongside abroad aboard underway ago away apart together";

constexpr std::string_view kGenericNouns =
    "account act action activity addition age aim amount announcement answer anyone approach area aspect attempt attention "
    "average base basis beginning behalf behaviour benefit bit body boss bottom call capacity case category center centre "
    "challenge chance change character chief choice circumstance city colleague comment company concept concern condition "
    "conference confidence consequence contact content context control country couple course critic data date deadline "
    "decade decision degree detail development difference difficulty direction director discussion door doubt draft dream "
    "effect effort element email end evening event evidence example exchange executive experience expert extent eye fact factor "
    "family father favour favor feature feeling figure firm focus follow friend future game generation girl goal "
    "government ground group growth guy half hand hand head headline heart history home hope hour house idea image impact "
    "importance individual influence information instance institution intention interest interview issue item job kind "
    "knowledge lady landmark leader lesson letter level life light likelihood line list little look lot majority "
    "man manner mark matter meaning means measure meeting member men mention message method middle mind minute model "
    "moment month morning mother move name nation nature news newspaper night none note nothing number objective "
    "observer occasion office officer official one operation opinion opportunity option organisation organization outcome "
    "owner pace page paper parent part participant party past pattern people percent percentage performance period "
    "person perspective phase phone photo picture piece place plan player plenty point policy population portion position "
    "possibility potential power presence pressure principle priority problem procedure process product program programme "
    "progress project proportion proposal prospect purpose quality quarter question range rate reaction reality reason "
    "record regard region relation relationship remark report reporter representative request research resident resource "
    "response rest result role room round rule scale scene schedule scheme second section sector sense series service "
    "session set share shape side sight sign situation size skill society son solution someone something sort source space "
    "speaker speech spokesman spokesperson spokeswoman staff stage standard start state statement status step story "
    "strategy street structure study stuff style subject success sum summer support surprise survey system table talk task "
    "team tendency term test theme thing thought time title today tonight tomorrow tone tool top total town track trend trip trouble "
    "type understanding unit use user value version view visit voice way week weekend wife winter woman women word work "
    "worker world writer year yesterday yet youth advertisement photo getty image file video caption subscribe";

// What ends like an adjective or a gerund, or in -ly or -ed, and is a noun.
constexpr std::string_view kNounsAgainstEnding =
    "ally anomaly assembly belly bully butterfly family fly jelly jolly lily monopoly rally reply supply "
    "bed breed creed deed feed greed hundred moped need reed seed shed shred sled speed steed weed "
    "animal approval arrival arsenal burial canal cannibal capital cardinal cathedral cereal chemical coal coral credential "
    "criminal crystal deal denial dismissal disposal editorial festival funeral general goal hospital interval journal "
    "manual mammal material meal medal memorial metal mineral musical official oval pedal petal portal principal "
    "proposal professional quarterfinal semifinal referral refusal rehearsal removal renewal rental reversal revival ritual "
    "rival scandal signal survival terminal trial tribunal vandal withdrawal betrayal betrothal appeal intellectual liberal radical "
    "academic antibiotic arctic clinic comic cosmetic critic epidemic fabric graphic logic magic mechanic medic mosaic "
    "music narcotic ozone panic pandemic picnic plastic rhetoric sceptic skeptic tactic topic traffic tunic mystic hyphenic "
    "adhesive alternative archive captive collective conservative cooperative detective directive drive explosive "
    "fugitive incentive initiative locomotive motive narrative native offensive olive operative relative "
    "cable fable stable table vegetable bible crucible fish parish polish dish rubbish finish famous "
    "advertising banking being bombing boxing building bullying ceiling clothing counselling cycling dancing drilling dumping engineering "
    "evening farming filming financing fishing flooding funding gambling gathering grazing grooming hacking hearing heating helping "
    "hiking holding housing hunting killing kidnapping king landing lightning lobbying logging looting lynching manufacturing "
    "marketing mining morning nursing offering opening outing parking peacekeeping poaching policing polling posting "
    "programming proceeding racing racketeering ranking rating recycling refining ring ruling sailing savings screening setting "
    "shelling shipping shooting shopping skiing smoking smuggling spring spying stabbing string swimming testing thing "
    "torturing trafficking training turning vaping viewing voting warming warning wedding whaling wing "
    "electricity military secretary";

struct WordLists {
  const Words verbs = Listed(kVerbs);
  const Words verbs_and_nouns = Listed(kVerbsAndNouns);
  const Words past_forms = Listed(kPastForms);
  const Words adjectives = Listed(kAdjectives);
  const Words generic = Listed(kGenericNouns);
  const Words nouns = Listed(kNounsAgainstEnding);
  const Words before_verb = Listed(
      "to will would can could may might must shall should cannot won't can't don't doesn't didn't wouldn't couldn't shouldn't not "
      "i you he she we they who it let help helped");
  const Words determiners = Listed(
      "the a an his her their its our your my this these those some any no several many few all both each every another");
  const Words prepositions = Listed("of in on for with by from against over under between during after before at into about");
};

const WordLists& Lists() {
  static const WordLists* const lists = new WordLists;  // never freed: no destructor at exit
  return *lists;
}

bool EndsWithAny(std::string_view word, std::initializer_list<std::string_view> endings) {
  for (const std::string_view ending : endings) {
    if (word.size() > ending.size() + 2 && word.ends_with(ending)) return true;
  }
  return false;
}

// "boosts" -> "boost", "families" -> "family"; others as they are.
std::string SingularOf(std::string_view word) {
  if (word.ends_with("ies") && word.size() > 4) return StrCat(word.substr(0, word.size() - 3), "y");
  for (const std::string_view ending : {"sses", "shes", "ches", "xes", "zes"}) {
    if (word.ends_with(ending)) return std::string(word.substr(0, word.size() - 2));
  }
  if (word.ends_with("s") && word.size() > 3 && !word.ends_with("ss")) return std::string(word.substr(0, word.size() - 1));
  return std::string(word);
}

}  // namespace

TopicRole TopicRoleOf(std::string_view lower) {
  const WordLists& lists = Lists();
  const std::string singular = SingularOf(lower);
  if (lists.past_forms.contains(lower)) return TopicRole::kVerb;
  if (lists.adjectives.contains(lower)) return TopicRole::kAdjective;
  if (lists.verbs_and_nouns.contains(singular)) return TopicRole::kVerbOrNoun;
  if (lists.verbs.contains(singular)) return TopicRole::kVerb;
  if (lists.generic.contains(lower) || lists.generic.contains(singular)) return TopicRole::kGenericNoun;
  if (lists.nouns.contains(lower) || lists.nouns.contains(singular)) return TopicRole::kNoun;
  if (EndsWithAny(lower, {"ly"})) return TopicRole::kNone;
  if (EndsWithAny(lower, {"ed"})) return TopicRole::kParticiple;
  if (EndsWithAny(lower, {"ing"})) return TopicRole::kGerund;
  if (EndsWithAny(lower, {"ous", "ful", "less", "ive", "able", "ible", "ish", "ic", "ical", "al", "ier", "iest"})) {
    return TopicRole::kAdjective;
  }
  return TopicRole::kNoun;
}

bool IsBeforeVerb(std::string_view lower) { return Lists().before_verb.contains(lower); }

bool IsDeterminer(std::string_view lower) { return Lists().determiners.contains(lower); }

bool IsPreposition(std::string_view lower) { return Lists().prepositions.contains(lower); }

}  // namespace tagger
