import { cyrillicReadings, isLatin } from './latin-words.ts';

/** What people write when somebody's life is in danger. */
interface Sign {
  /** each is in the text, not further than `within` words from the first */
  readonly all: readonly RegExp[];
  readonly within: number;
  /** and none of these is in the text */
  readonly unless?: readonly RegExp[];
  /** nor one of these among the two words before the first */
  readonly notAfter?: RegExp;
}

/** Whole words; `*` is any ending. */
const oneOf = (words: string): RegExp =>
  new RegExp(`^(?:${words.trim().replaceAll('*', '\\S*').split(/\s+/).join('|')})$`);

const person = oneOf(`
    човек(а|ът|ът)? хора(та)? мъж(а|ът|е)? жен[аи](та|те)? дете(то)? деца(та)? бебе(то)? баба(та)?
    дядо(то)? възраст(ен|на|ни) момч(е|ета)(то|та)? момич(е|ета)(то|та)? работни(к|ци)(а|ът|те)?
    колоездач* пешеходец* пенсионер* някой ранени? пострадал* съсед(а|ът|ка|ката)? майка баща
    шофьор(а|ът)?`);
const animal = oneOf(`
    куче* кучка* котк* коте* животно* гълъб* птиц* сърн* лисиц* кон(я|ят)? крав* щъркел* таралеж*
    пес псе* лебед*`);
const notNow = oneOf(`
    след от при имаше преди риск опасност опасно против срещу ако може лани миналата за без`);
const building = oneOf(`
    къща къщата блок блока блокът апартамент* сграда сградата покрив* балкон* терас* вход входът
    входа мазе* етаж* прозорец* барака* склад* магазин* училище* гараж* хотел* болница* таван*
    кухня* стая* табло* електромер* трафопост*`);
const burning = oneOf(`
    кол[аи](та|те)? автомобил* автобус* тролей* кофа* кофи(те)? контейнер* дърв(о|ета)* трева*
    стърнищ* гората? храст* сметище* депо* склад* поле(то)? бунище* мотор* микробус* бус(а|ът)?`);
const wire = oneOf(`
    кабел* жиц* проводни* стълб* далекопровод* трафопост* табло* кутия* лампа*`);

const signs: readonly Sign[] = [
  // Somebody does not breathe, is unconscious, bleeds, or lies and does not move.
  { all: [/^не$/, /^дишат?$/, person], within: 8, unless: [animal] },
  {
    all: [
      oneOf('лежи лежат падна паднал[аи]? проснат[аи]? намери*'),
      /^не$/,
      oneOf('диша дишат мърда помръдва реагира отговаря става свестява'),
    ],
    within: 8,
    unless: [animal],
  },
  { all: [/^не$/, /^диша$/], within: 1, unless: [animal], notAfter: oneOf('се кожата почвата') },
  { all: [oneOf('спря едва престана'), /^диша$/, person], within: 8, unless: [animal] },
  { all: [oneOf('безсъзнание несвяст безжизнен* клинична')], within: 0, unless: [animal] },
  { all: [oneOf('загуби изгуби губи загубил[аи]? изгубил[аи]?'), /^съзнание(то)?$/], within: 3, unless: [animal] },
  {
    all: [oneOf('припадна припаднал[аи]? колабира* гърч гърчове гърчи'), person],
    within: 6,
    unless: [animal],
    notAfter: oneOf('ще щях'),
  },
  { all: [oneOf('инфаркт инсулт удар'), oneOf('получи получил[аи]? сърдечен прави'), person], within: 5 },
  {
    all: [oneOf('кърви кървят кръвотечение кръв'), person],
    within: 6,
    unless: [animal, oneOf('кръводар* проба изследван*')],
  },
  { all: [oneOf('лежи лежат в'), /^локва$/, /^кръв$/], within: 4, unless: [animal] },
  {
    all: [
      oneOf(`
    блъснат[аои]? прегазен[аои]? ударен[аои]? катастрофа* ранени? пребит[аи]?`),
      oneOf('лежи лежат кърви умира ранени? пострадали затиснат*'),
    ],
    within: 8,
    unless: [animal],
  },
  {
    all: [oneOf('намушка* наръга* простреля* стрелба* изстрели стрелят стреля')],
    within: 0,
    unless: [animal, oneOf('пиратк* фойерверк* гълъби врани ауспух* стрелбищ*')],
    notAfter: notNow,
  },
  {
    all: [/^(нож|пистолет|оръжие|брадва)(а|ът|та|то)?$/, oneOf('заплашва* напада напад* размахва гони държи')],
    within: 6,
  },
  { all: [oneOf('бие бият пребива* души'), person], within: 3, unless: [animal, oneOf('ток камбан* дъжд* слънце*')] },
  { all: [oneOf('самоубива* самоубие самоубийство')], within: 0 },
  {
    all: [
      oneOf('скочи скача хвърли хвърля'),
      oneOf('мост моста покрив покрива балкон* терас* етаж*'),
      oneOf('ще иска заплашва се'),
    ],
    within: 6,
    unless: [oneOf('боклу* фас* отпадъ* торб* вода* кофа* чаш* бутил* снег* котк*')],
  },
  {
    all: [oneOf('задушава задавя задави задушават дави'), /^се$/, person],
    within: 4,
    unless: [animal, oneOf('мириз* смрад* боклу* дим* пуше* вон* прах* въздух*')],
  },
  { all: [oneOf('няма без'), /^пулс$/], within: 1 },
  {
    all: [/^не$/, oneOf('реагира реагират събужда свестява свестяват помръдва мърда'), person],
    within: 8,
    unless: [animal, oneOf('общин* полиц* институц* кметств*')],
  },
  {
    all: [oneOf('умира умират'), person],
    within: 4,
    unless: [animal, oneOf('жега скука студ смях горещин* миризма*')],
  },
  {
    all: [/^(катастрофа|удар|сблъсък|инцидент)(та|ът)?$/, oneOf('ранени? пострадал* загинал* затиснат* заклещ* кърв*')],
    within: 6,
    notAfter: notNow,
  },
  {
    all: [oneOf('срути* рухна* свлече* събори*'), oneOf('върху отдолу под затисна*'), person],
    within: 6,
    unless: [/^може$/],
  },
  {
    all: [
      oneOf('кола колата автомобил* автобус* лодка*'),
      oneOf('падна паднала? потъва потъна обърна'),
      oneOf('река реката дунав водата язовир*'),
    ],
    within: 6,
  },
  // Somebody drowns, is trapped or buried, or has fallen deep.
  {
    all: [oneOf('дави давят удави потъва'), oneOf('се човек* дете* жена* мъж* момч* реката дунав язовир* водата')],
    within: 3,
    unless: [
      oneOf(`
    боклу* отпадъ* кал калта смет* пуше* дим* шахт* куче* коте* трев* квартал* улица* град* бурени*
    кораб*`),
    ],
  },
  {
    all: [
      oneOf(`
    затисна* затрупа* заклещ* приклещ* премаза* притисна* заседна* хванат[аи]?`),
      person,
    ],
    within: 6,
    unless: [animal, oneOf('сняг снег* врат[аи]* боклу* работа*')],
  },
  { all: [oneOf('развалин* отломк*'), oneOf('под човек* хора* жив*')], within: 4 },
  {
    all: [
      oneOf('падна паднал[аои]? пропадна пропаднал[аои]? виси увисна*'),
      person,
      oneOf(`
    шахта* шахти* изкоп* кладенец* кладенеца река реката дунав балкон* етаж* покрив* прозорец*
    скеле* канал* асансьор* мост моста ров рова язовир*`),
    ],
    within: 8,
    notAfter: oneOf('за да едва малко щеше може ще почти'),
  },
  { all: [oneOf('заседнал* блокирал* заклещ* останал*'), /^асансьор\S*$/, person], within: 8 },
  // Fire.
  {
    all: [/^пожар(а|ът|и)?$/],
    within: 0,
    notAfter: notNow,
    unless: [oneOf('учение учебен преди потушен* изгася* изгасен*')],
  },
  {
    all: [oneOf('пламъци(те)? пламък пламна* огнени')],
    within: 0,
    notAfter: oneOf('без вечен вечния вечният след от'),
    unless: [/^вечн\S*$/],
  },
  {
    all: [oneOf('гори горят гореше подпали* запали* възпламени*'), oneOf('се'), building],
    within: 5,
    notAfter: notNow,
  },
  {
    all: [oneOf('гори горят'), building],
    within: 3,
    unless: [
      oneOf(`
    ламп* осветлени* крушк* боклу* гуми гумите пластмас* отпадъ* кабели кабел найлон* дърва дървата
    листа листата печка* свети* светло`),
    ],
  },
  {
    all: [oneOf('гори горят'), burning],
    within: 3,
    unless: [
      oneOf(`
    ламп* осветлени* крушк* гуми гумите пластмас* кабели съсед* комши* редовно вечер всеки всяка
    някой`),
    ],
  },
  {
    all: [/^(дим|пушек)(а|ът)?$/, oneOf('излиза вали бълва изпод черен гъст пуши'), building],
    within: 6,
    unless: [oneOf('комин* кухн* ресторант* боклу* гори скара* цигар* печк* отпадъ*')],
  },
  {
    all: [
      oneOf(`
    взрив взриви взривове взривът експлози* гранат* снаряд* невзривен* бомба бомбата мина мини`),
      oneOf(`
    има намери* чу гръмна стана се голям* силен неексплодирал* невзривен* стара до ръждясал* в`),
    ],
    within: 4,
    unless: [
      oneOf(`
    пиратк* бомбичк* фойерверк* гума гумата седмица* година* месец* минути? покрай пътя от през да
    улица*`),
    ],
    notAfter: notNow,
  },
  // Gas and fuel.
  {
    all: [
      /^газ(та|ът|а|ов\S*)?$/,
      oneOf(`
    мирише миришеше миризма* мирис* усеща* лъха вони изтича* изтекъл изпуска бяга тече теч теча
    пробит* спукан* съска свисти`),
    ],
    within: 5,
    unless: [oneOf('изгорели ауспу* отработен* комин*')],
  },
  {
    all: [
      oneOf('газопровод* газова газопроводна пропан* бутилка метан'),
      oneOf(`
    спука* пробит* пробиха изтича* удари* скъса* съска пропуска прекъсна* разкъса*`),
    ],
    within: 6,
    unless: [oneOf('вода водата бира стъклена стъкло')],
  },
  {
    all: [
      oneOf('горивна горивен гориво бензин бензинова нафта'),
      oneOf('мирише миризма* мирис* вони изтича тече лъха разля* разлят* изпарени*'),
    ],
    within: 4,
    unless: [oneOf('автобус* рейс* тролей* ауспу* комин*')],
  },
  { all: [oneOf('въглероден въглеродния'), oneOf('оксид моноксид окис')], within: 1 },
  // Electric current.
  { all: [wire, oneOf('искри искрят искреше пращи пращят напрежение')], within: 7, notAfter: oneOf('ниско') },
  {
    all: [
      oneOf('кабел* жиц[аи]* проводни* далекопровод*'),
      oneOf('паднал* падна скъса* лежи лежат земята'),
      oneOf(`
    ток тока токът електричес* електропровод* далекопровод* високо напрежение земята пътя улицата
    тротоара тревата`),
    ],
    within: 7,
    unless: [oneOf('интернет* телефон* оптич* телевизи* кабелна')],
  },
  {
    all: [/^проводни(к|ци)\S*$/, oneOf('паднал* падна скъса* лежи лежат')],
    within: 6,
    unless: [oneOf('интернет* телефон* оптич*')],
  },
  {
    all: [oneOf('ток тока токът'), oneOf('удари удря удар бие тресе хвана уби хваща')],
    within: 3,
    unless: [oneOf('цена* сметк* скъп*')],
  },
];

/** Readings of a Latin-typed word that are tried. */
const mostReadings = 24;

/**
 * Whether words speak of danger to life, so that 112 has to be shown before anything else: „лежи и не диша“, „мирише на
 * газ“, a fallen cable with current, fire, somebody trapped; also typed with Latin letters. It works without network. A
 * false alarm costs a look, so what is over or may happen one day is left out where the words say so.
 */
export function isDangerToLife(text: string): boolean {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .slice(0, 300)
    .map((word) => (isLatin(word) ? cyrillicReadings(word).slice(0, mostReadings) : [word]));
  return signs.some((sign) => isIn(words, sign));
}

function isIn(words: readonly (readonly string[])[], { all, within, unless = [], notAfter }: Sign): boolean {
  const placesOf = (pattern: RegExp) =>
    words.flatMap((readings, place) => (readings.some((reading) => pattern.test(reading)) ? [place] : []));
  const [first, ...others] = all.map(placesOf);
  if (first === undefined || unless.some((pattern) => placesOf(pattern).length > 0)) {
    return false;
  }
  const isBefore = (place: number) =>
    notAfter !== undefined &&
    words.slice(Math.max(0, place - 2), place).some((readings) => readings.some((reading) => notAfter.test(reading)));
  return first.some(
    (place) =>
      !isBefore(place) &&
      others.every((places) => places.some((other) => other !== place && Math.abs(other - place) <= within)),
  );
}
