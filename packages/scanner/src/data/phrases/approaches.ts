import { phraseList } from './pitches/phrase-list.ts';

/** How a stranger comes to speak of business, inheritance or gifts in two sentences. */
export const BUSINESS_APPROACHES: readonly string[] = phraseList(`
  lucrative, lucrative deal, mutual* beneficial, mutual benefit*, business proposal, business proposition, business
  venture, business deal, my proposal, my proposition, business relationship with you, business partnership, next of kin, beneficiary, deceased client, late client,
  late husband, my late, died ~ intestate, bears ~ last name, bearing ~ last name, same surname, inherit*, estate of, unclaimed,
  dormant account, abandoned fund*, consignment, trunk box*, diplomat*, strictly confidential, utmost confiden*,
  private e mail, private email, personal email, reach me on, reply me, reply to me, get back to me, contact me
  back, kindly reply, kindly get back, kindly contact, write me back, email me for ~ details, for more details and, more details
  about my, can i trust you, are you trustworthy, i need your assistance, request ~ your assistance, your assistance in, seek your, seeking your, your
  urgent response, urgent response, urgent reply, trying to reach you, waiting for your email, waiting for your reply, await*
  your response, await your, hear from you ~ soon, intrud* ~ privacy, invad* ~ privacy, surprise to you, come as a surprise,
  surprise letter, unsolicited, my name is mr*, my name is dr, i am mr*, i am dr, i am mrs, i am barrister, barrister, i am sgt, sergeant,
  sgt, us army, peacekeep*, widow*, orphan*, charity work, charity organi*, donation to you, donat* ~ to you, have a donation, have been chosen ~ donat*, terminal
  cancer, cancer patient, god fearing, god bless, in the lord, beloved, dear one, dearest one, investment partner, invest in your country, foreign
  partner, account manager ~ bank, auditor, auditing, transfer ~ sum, transfer of, the sum of, million dollars, million us, million euros, million
  united, compensation fund, compensation payment, restitution, atm card, western union, moneygram, bank draft, payment file, united nations, scam victim*, ecowas, imf,
  fund owner, fund beneficiary, release of your fund*, your fund, ich bin ~ witwe, spende*, spendensumme, geschäftsvorschlag, erbschaft,
  nachlass, begünstigte*, millionen euro, millionen dollar, vertrauensvoll*, herança, herdeir*, beneficiári*, proposta de negócio*, negócio muito,
  doação, doar, milhões de, viúva, carta surpresa, invadir sua privacidade, e mail particular, entre em contato comigo, conta corrente inativa,
  responda me, herencia, beneficiari*, propuesta de negocio*, donación, millones de dólares, millones de euros,
  viuda, contácteme, respóndame, héritage, bénéficiaire, proposition d'affaires, millions de dollars, millions d'euros, veuve, eredità, proposta
  di affari, milioni di, vedova, donazione, наследств*, миллион* долларов, миллион* евро, деловое предложение, вдова, пожертвован*, конфиденциальн*, 遗产, 商业提案,
  aufgrund meiner krankheit, zufällig ausgewählt, wurden ausgewählt um
`);

/** Company that is offered unasked: hearts, nights, women of a country. */
export const HEART_APPROACHES: readonly string[] = phraseList(`
  fuck*, horny, blowjob, oral sex, hot sex, rough sex, sex tonight, have sex, sex with you, naked, nude*, pussy, milf*, sexy, so sexy, lonely
  and, i am so lonely, looking for a lover, looking for love, looking for a man, looking for ~ guy, waiting for ~ guy,
  serious relationship, single girl, single woman, unmarried ~ girl, sincere girl, lovely girl, click for date, let's talk, your
  age, dreams of meeting, chat with me, start chat, private message from, new message from ~ girl,
  my photos, my pics, view my, russian girl*, ukrainian girl*, ukrainian wom*, russian wom*, asian wom*, latin wom*, dating, adult dating, where do you live, where are you from, how old are you, what is your age, small talk, get acquainted, get to know you, get to know each other, waiting for your letter,
  your photo, send me your photo, write me soon, i'm solitary, i am solitary, kiss you, nice guy, honest man, real man, one
  night stand, hookup*, hook up, casual encounter*, orgasm, climax, orale seks, privébericht, meisje*, passionele, partner te ontmoeten, liefde met, date finder, knappe vrouw*, seks, neuken, naaktfoto*, oekraïense, oekraiense, oekraense, oekraïens, ondeugende man, ondeugend*, ontmoetingssite, afspreken via, flirten,
  singles in, vrouwen ontmoeten, boeiende vrouwen, prachtige vrouwen, kennenlernen, einsame, sexkontakte, heiße frauen, ukrainische*, russische frauen, fickdate,
  rencontre*, coquine*, célibataires, femmes mûres, plan cul, mujeres ucranianas, chicas solteras, solteras, sexo, citas, mulheres, solteiras, garotas, namorar, ragazze, donne mature, incontri, девушк* ждут, познаком*, знакомств*,
  секс*, интим*, одинок*, 裸聊, 约炮, 出会い
`);

/** Money that is lent to anybody who writes back. */
export const LENDER_APPROACHES: readonly string[] = phraseList(`
  we give out loan*, give out loan*, offer* loan*, loan offer*, need ~ loan, need a loan, loan at #, personal loan*, business loan*, project funding, project financ*, finance your ~ business, financ* ~ project*,
  interest rate of, # % interest, low interest, non recourse, investment loan*, lending company, loan lender, private lender*, secured
  loan*, without collateral, loan application, empréstimo*, financiamento*, taxa de juros, préstamo*, tasa de interés, financiación,
  prêt entre, offre de prêt, taux d'intérêt, kreditangebot*, darlehen*, zinssatz, prestito, tasso d'interesse, lening, rentevoet, кредит* под, займ*, ссуд*
`);
