/// Words of English and French that sound like Arabic ones: half is no حلف, bread no بريد.
///
/// A name that is one of them is looked for in Latin letters alone where articles have it so.
enum EnglishWords {
  /// Whether a folded word is one of them.
  static func contains(_ key: [UInt8]) -> Bool { words.contains(key) }

  private static let words: Set<[UInt8]> = Set(
    """
    able about above accord actor after again against alarm album alert alien alike alive allow alone
    along also although always amber amen among anger animal annual answer appeal april area arena argue
    army arms around arrest article asset attack august aunt avant avec away back bail bake balance ball
    ballot band bank banner bare bargain barrel base basic basin basis bass batch bath battle beach bean
    bear beat beds been beer before began begin being belief bell below belt bench best better bill bills
    bird birth black blast block blood board boat body bomb bone book born both bought brain brand bread
    break brief bring broad brother brown bureau burn bush business cabin cable cafe call calls calm came
    camel camera camp camps canal cancel capital captain card care career carry case cases cash cast
    casual cause cell center centre cent chair chance change channel charge cheap chemical chief child
    choice church cinema circle civil claim class clean clear close club coach coal coast code coin cold
    column come comment common contre cool coral core cost costs council count country couple course court
    cover crash credit crime crisis cross crowd crude current dance danger dark data date dates daily day
    dead deal deals dear death debt deep defense degree delay demand dentist deny depuis design detail
    door doctor dollar done dose double down draft dram dream drive drop drug dual during duty each early
    earn earth east easy edge else email empty energy enter entire equal error even event ever every
    exam exit expert face fact facts fail fair faith fall false family fans fare fares farm fast fatal
    fate father favor fear federal feel fees female fence field fight figure file fill film final find
    fine fire firm first fish five flag flat fleet flood floor flow focus food foot force forces form
    former forum found four frank free fresh front fruit fuel full fund funds future gain gains game
    games garden gate gather gave general girl give given goal goals gold good great green ground group
    grow growth guard guest guide half hall hand hands happy harass hard harm have head health hear
    heart heat heavy held hello help here hero high hill hire hold holy home honor hope hospital host
    hostage hotel hour house human hundred hurt image impact index inside into iron issue item items jail
    join joint judge july june junior just keep kill killed kind king know label labor lack lady lake
    land large last late later launch lava laws lead leader league learn lease least leave left legal
    less letter level liberal life light like limit line list little live loan local long look lose loss
    lost loud love lower loyal luck made magazine magic mail main major make maker male mall manager
    manual many march margin marine mark marker market mars mask mass massacre master match material matter maximum mayor
    meal mean means measure meat media medal medical meet meeting member memory mental merger message
    metal meter method middle might mile miles military milk million mind mine minimum minister minor minute
    miss mission mixed mobile model modern moment money month moral more most mother motor mouth move
    movie much murder music must naked name named narrow nation native natural nature naval near neck
    need never news next nice night nine noble noise noon norm normal north note notes nothing nous
    novel number nurse object ocean offer office officer often only open opera option oral orange order
    organ other over pace pact page paid pain pair palm panel paper park part parts party pass past
    patient peace people percent period permit person phase phone photo pilot place plan plane planet
    plant plants play player poll pool poor port post pour power press price prices prime prison
    private profit public quarter queen quick race radar radio rail rain raise rally range rapid rare
    rate rates rather reach read ready real reason record reform region relief report rescue rest
    result return rich rights rise risk river road rock role room root round route rule rules rural
    russian safe safety said saint salad salary sale sales salmon salt same sample sans sand save
    saying says scale scene school sea seal search season seat second secret sector secure security
    seek seen sell senate send senior serial series serious service session seven severe shall shame
    share shares sharp sheep shelter ship shock shop short shot should show side sign signal silent silver
    simple since single sister site sites size skin slow small smart smoke snow social soft soil
    solar sold some song soon sort soul sound source south space speak special speed staff stage
    stand start state states station steel step still stock stone stop store storm story street strike
    strong study style such suit summer summit super supply support sure sweet symbol system table
    tail take taken tale talk talks tank tanks tariff task team tear tell term terms test text than
    thank that their them then there these they thing think third this those three ticket tiger time
    times title today told tool total tour tower town track trade train travel treat tree trend trial
    tribe trip true trust turn twin type under union unit urban usual value very victim video view
    visa visit vital voice vote wait wall want wars warn waste water wave weak week well went were
    west what wheat when where which while white whole wide wife will wind winter with woman women
    word words work world worse would write wrong year years young zero zone
    """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) })
}
