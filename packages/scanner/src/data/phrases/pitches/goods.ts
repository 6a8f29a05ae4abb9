import { phraseList } from './phrase-list.ts';

/** Cures that doctors are said to hide, and ways to lose weight without effort. */
export const CURE_PITCHES: readonly string[] = phraseList(`
  weight loss, lose weight, losing weight, lose # pounds, lost # pounds, lose # lbs, pounds in # days, burn fat,
  fat burn*, burn* ~ fat, melt* ~ fat, melts away, belly fat, stubborn fat, diet pill*, appetite, slim down, fat
  loss, metabolism, anti aging, anti wrinkle, look younger, years younger, reverse aging, human growth, growth
  hormone, hgh, herbal, all natural, miracle ~ cure, natural remed*, natural cure*, ancient remedy, ancient
  ritual, bedtime ritual, morning ritual, weird trick, odd trick, simple trick, strange trick, # second trick, #
  second ritual, # second ~ trick, kitchen trick, doctors hate, doctors ~ stunned, big pharma, scientists ~
  discover*, scientists ~ reveal*, doctor ~ reveal*, harvard ~ reveal*, researchers ~ discover*, root cause of,
  blood sugar, high blood pressure, joint pain, nerve pain, nerve damage, neuropathy, tinnitus, prostate,
  toenail fungus, memory loss, hearing loss, insomnia, type 2 diabetes, reverse* diabetes, erection*, libido,
  penis, enlargement, bigger breast*, sex drive, sexual performance, impoten*, hair loss, regrow ~ hair,
  cellulite, detox, nicotine, cbd oil, cbd gummies, quit smoking, no side effects, clinically proven, abnehmen,
  fett verbrennen, fettverbrennung, bauchfett, kilo abgenommen, ohne diät, haarausfall, gelenkschmerzen,
  blutzucker senken, naturheilmittel, wundermittel, prostata, ärzte verschweigen, perdre du poids, perdez du
  poids, brûle* ~ graisse*, maigrir, mincir, perte de poids, remède naturel, douleurs articulaires, perder peso,
  bajar de peso, quema* grasa, adelgaza*, remedio natural, dolor articular, emagrec*, perca peso, queima*
  gordura, secar barriga, remédio natural, dores nas articulações, perdere peso, dimagrire, brucia* grassi,
  rimedio naturale, dolori articolari, похудеть, похудение, жиросжигател*, сжигает жир, боль* в суставах,
  народн* средств*, потенци*, простатит*, грибок ногтей, гипертони*, 减肥, 瘦身, 壮阳, 增高, 祖传秘方,
  overweight, feeling fat, feel fat, extra pounds, unwanted pounds, shed pounds, drop # pounds, drop # lbs, xenical,
  phentermine, vitamins, supplement*, breath ~ fresh, memory improvement, sleep better, stop snoring, snoring,
   nail fungus, dementia, alzheimer*, arthritis, sciatica, vertigo, sleep apnea,
  lower ~ blood pressure, lowers blood pressure, blood flow, clogged arter*, fatty liver, gut health,
  leaky gut, insulin resistance, keto gummies, keto diet, weight loss gummies, apple cider vinegar gummies,
  glp 1, semaglutide, ozempic alternative*, one weird, one simple trick, this # second, before bed,
  nobel prize winning, nasa scientist*, japanese ~ secret, amish ~ remedy, native american ~ remedy,
  himalayan ~ salt, morning coffee ~ trick,   add this to your coffee,
  water trick,  ice hack, bariatric, restore* ~ vision, 20 20 vision, perfect hearing,
  ringing in ~ ears, regrow ~ teeth, receding gums, bladder control, urinary, enlarged prostate, 
   your joints, cartilage, brain fog,   pain free,
  pain relief, without surgery, without drugs, without medication*, without exercise, without diet*,
  scientifically proven, age reversing, wrinkle*, dark spots, hair growth, thinning hair, testosterone,
  stamina, last longer in bed, satisfy your, harder erect*, afvallen, vet verbranden, buikvet, kilo kwijt,
  zonder dieet, pijnvrij, gewrichtspijn, schimmelnagel*, bloedsuiker, gelenkverschleiß, nagelpilz,
  bluthochdruck, ohrgeräusche, schmerzfrei, diabète ~ inversé, glycémie, ventre plat, sans régime, arthrose,
  acouphènes, azúcar en sangre, dolor de rodilla*, sin dieta, presión arterial alta, hongos ~ uñas,
  diabetes ~ revert*, açúcar no sangue, sem dieta, dor no joelho, glicemia, senza dieta, dolore al ginocchio,
  pressione alta ~ naturale, сахар в крови, давлени* ~ навсегда, без диет, лечени* суставов, от паразитов,
  омоложени*
`);

/** Copies of dear things. */
export const REPLICA_PITCHES: readonly string[] = phraseList(`
  replica watch*, replica*, rolex, swiss watch*, designer watch*, luxury watch*, designer handbag*, louis
  vuitton, imitation watch*, knock off, ray ban, ray bans, oakley sunglasses, replicas de relojes, réplica* de
  relógio*, montres de luxe, repliche orologi, копии часов, реплик*, 高仿, 名表, 复刻,
  replica horloge*, namaak horloge*, luxe horloge*, replica uhren, luxusuhren
`);

/** Degrees without study. */
export const DIPLOMA_PITCHES: readonly string[] = phraseList(`
  university diploma*, university degree*, college degree*, diploma*, bachelors masters, no exams, no required
  tests, no classes, non accredited, life experience, online degree*, degree in #, prestigious non, diplom
  kaufen, doktortitel, ohne prüfung, acheter un diplôme, título universitario, comprar diploma, laurea facile,
  купить диплом, диплом* вуза, аттестат*, 办证, 文凭, 代开发票, 发票代开,
  driver's license, drivers license, international driver*, driving licence ~ without, second passport,
  buy ~ passport, new identity, fake id, novelty id, green card lottery, permanent residency, citizenship by,
   bachelor's master's, degree based on,  your degree,
  become a doctor, führerschein kaufen, führerschein ohne prüfung, rijbewijs kopen, diploma kopen,
  acheter ~ permis, permis de conduire sans, comprar carnet, carnet de conducir sin, comprar carteira,
  patente senza esame, купить права, водительск* удостоверени* без, вид на жительство за
`);

/** Programs, channels and gadgets at a tenth of the price. */
export const CHEAP_PITCHES: readonly string[] = phraseList(`
  oem software, cheap software, discount software, cable descrambler, descrambler, digital cable, cable box,
  satellite tv, free satellite, all channels, iptv, unlock channels, ink cartridge*, toner cartridge*, printer
  cartridge*, ink jet, inkjet, spy software, background check*, find out anything, investigate anyone, internet
  detective, copy dvd*, dvd copy, burn dvd*, cell phone booster, long distance, free cell phone, free vacation,
  vacation package*, timeshare, free vacations, cruise for, free laptop, free computer, free gift*, mystery
  shopper, solar panel*, gutter*, walk in tub*, window replacement, roof replacement, stair lift*, ed meds,
  viagra*, cialis*, online pharmacy, canadian pharmacy, prescription drugs, no prescription, order online ~
  prescription, cigarettes, survival, flashlight, drone, air cooler, space heater, heated vest, portable heater,
  jump starter,
  tobacco, half price, discounted products, half the price, wholesale price*, below wholesale, surplus, overstock, ink
  for less, toner*, new domain names, domain extensions, domain names for, register ~ domain, phone card*, calling card*, pay per view,
  unclaimed, free car, free cars, greeting cards on, time share, vacation membership, travel agents, hot tub*, spa pool,
  satellite system,  satellite dish,  mp3 player, free mp3, warez, backup cds, cd keys,
  cds for, dvds for, movies on, prepaid call*, cents per minute, cents a minute, unlimited calling,
  free calling, free calls, free phone calls, free long, cheap calls, call rates, low cost call*,
  discount tobacco, cartons of, cheap cigarettes, tax free cigarettes, magazine subscription*,
  free airline tickets, free tickets, discount travel,  bahamas, orlando vacation,
  all inclusive vacation, security camera,  spy camera, hidden camera, wifi booster,
  wifi extender, dash cam, tactical flashlight, military grade, night vision, power bank, portable generator,
  portable ac, mini heater,  heats any room,  cut ~ energy bill*,
  energy bill*, electric bill*, electricity bill*, lower ~ power bill, power saver, energy saver,
  solar incentive*, go solar, solar for $, no cost solar, free solar, heat pump*, home improvement,
  new windows, new roof, new floors, replace ~ floors, bath remodel, shower remodel, gutter guard*,
  leaf filter, woodworking plan*,  shed plans, knife set, cordless ~ drill, drill set,
  power tools, tool set,  free iphone, free ipad,  air fryer ~ free,
  energie besparen, energierekening, zonnepanelen, gratis proefpakket, goedkope sigaretten, stromkosten senken,
  stromrechnung, solaranlage kostenlos, wärmepumpe förderung, treppenlift*, hörgeräte testen,
  panneaux solaires, pompe à chaleur, isolation à #, facture d'électricité, monte escalier*, aides de l'état,
  paneles solares, factura de la luz, placas solares, painel solar, painéis solares, conta de luz,
  economia de energia, pannelli solari, bolletta ~ luce, fotovoltaico gratis, окна ~ скидк*,
  экономия электроэнергии, солнечные панели, слуховой аппарат
`);
