import { phraseList } from './phrase-list.ts';

/** Debts, mortgages and credit for anybody. */
export const DEBT_PITCHES: readonly string[] = phraseList(`
  mortgage rate*, refinanc* your, refinance rate*, home equity, debt consolidation, consolidate ~ debt*, debt
  relief, debt free, get out of debt, eliminate ~ debt*, bad credit, credit repair, repair ~ credit, clean ~
  credit, no credit check*, credit card debt, low* interest rate*, lower ~ monthly payment*, lower ~ payment*,
  pre approved, preapproved, second mortgage, home loan*, unsecured loan*, cash advance, payday loan*, loan
  officer*, lenders compete, your credit score, tax relief, owe the irs, personal loan*, business funding,
  business loan*, working capital, merchant cash, line of credit, loan offer*, loan at #, schuldenfrei, schulden
  abbauen, kredit trotz, kredit ohne, sofortkredit, günstig* kredit*, schufafrei*, darlehen ab,
  darlehensangebot, crédit rapide, rachat de crédit*, prêt entre particuliers, offre de prêt, prêt personnel,
  sans justificatif, préstamo* personal*, préstamo* rápido*, crédito inmediato, sin buró, oferta de préstamo,
  reunificación de deudas, empréstimo pessoal, empréstimo rápido, crédito aprovado, limpe seu nome, empréstimo
  consignado, prestito personale, prestito veloce, prestiti tra privati, cessione del quinto, prestito
  immediato, кредит без, займ без, заём без, займ на карту, кредит* наличными, списание долгов, рефинансирован*,
  деньги в долг, 贷款, 信用卡套现, 无抵押,
  lower your payments, falling interest rates, current rate, interest ~ tax deductible,
  rebuild your credit,   credit report*, credit reports, credit problems,
  owe money, monthly bills,  best mortgage, mortgage lender*, mortgage quote*,
    rates have dropped, rate drop, home refinance, refinance loan*,
  cash out ~ home, home equity line, reverse mortgage, tax debt, tax debts, irs fresh start,
  student loan forgiveness, back taxes, settle ~ debt, settlement program,  lening zonder,
  geld lenen, snel geld lenen, lenen zonder bkr, schuldenvrij, baufinanzierung ab, umschuldung,
  regroupement de crédits, trésorerie immédiate, sin aval, dinero rápido, dinheiro rápido,
  crédito sem consulta, quitação de dívidas, finanziamento immediato, consolidamento debiti, банкротство физ*,
  кредитн* история ~ исправ*
`);

/** Insurance and warranties. */
export const INSURANCE_PITCHES: readonly string[] = phraseList(`
  life insurance, term life, auto insurance, car insurance, health insurance, insurance quote*, insurance
  premium*, affordable insurance, extended warranty, auto warranty, vehicle warranty, home warranty, burial
  insurance, final expense, medicare plan*, free quote*, compare quotes, dental plan, günstige versicherung*,
  krankenversicherung vergleich*, kfz versicherung*, sterbegeld*, assurance auto, mutuelle santé, assurance
  obsèques, comparez les mutuelles, seguro de vida, seguro de auto, seguro de saúde, plano de saúde, proteção
  veicular, assicurazione auto, preventivo gratuito, страхование жизни, полис осаго, 保险,
  save ~ car insurance, save ~ on insurance,  only pay for what you need,
  drivers are saving, medicare advantage, medicare benefits, part b giveback, seniors ~ qualify,
  funeral cover*, whole life, life cover, roadside assistance, auto protection, car shield, repair ~ covered,
  annuit*, long term care, zorgverzekering vergelijken, autoverzekering, uitvaartverzekering,
  zahnzusatzversicherung, pflegeversicherung ~ vergleich*, rechtsschutzversicherung ~ günstig,
  mutuelle senior*, garantie obsèques, seguro de decesos, seguro médico ~ barato, plano funerário,
  polizza vita, polizza auto
`);

/** Shares that are about to rise. */
export const STOCK_PITCHES: readonly string[] = phraseList(`
  otcbb, otc bb, pink sheets, penny stock*, stock alert*, stock pick*, hot stock*, strong buy, stock symbol,
  ticker symbol, undervalued stock*, shares outstanding, investor alert, target price, price target, breakout
  stock*, forward looking statements, next big stock, wall street ~ secret, buy alert, stock tip*, aktientipp,
  kursziel, geheimtipp aktie, börsentipp, kursrakete, action à suivre, acción recomendada, ações em alta, azioni
  da comprare, акции вырастут, 股票推荐, 涨停, 荐股,
   stock newsletter, investment newsletter, this stock, small cap, explosive growth, symbol ~ otc,
  market alert, trading alert, about to explode, aandelentip, beurstip, акции компании ~ рост
`);

/** Work from home, own business, riches for nothing. */
export const RICHES_PITCHES: readonly string[] = phraseList(`
  work from home, work at home, working from home, home based business, home business, business opportunity, own
  boss, financial freedom, financial independence, financially independent, extra income, second income,
  residual income, passive income, make money, making money, earn money, earn $ #, earn up to, earning*
  potential, income potential, potential earnings, $ # per week, $ # a week, $ # per month, $ # a month, $ # a
  day, $ # per day, $ # in ~ days, multi level, mlm, network marketing, downline, pyramid, chain letter, get
  rich, millionaire*, money making, wealth building, cash flow, ground floor, no selling, no experience, from
  the comfort of, unlimited income, six figure*, cash gift*, reports ~ sell, government grant*, free grant*,
  grant money, without leaving home, quit your job, your own business, huge profit*, home worker*, homeworker*,
  envelope stuffing, data entry jobs, get paid, be your own, von zuhause arbeiten, von zu hause, heimarbeit,
  nebenverdienst, zusatzeinkommen, geld verdienen, finanzielle freiheit, passives einkommen, reich werden,
  schnelles geld, travail à domicile, travailler chez vous, gagner de l, gagnez de l, revenus complémentaires,
  liberté financière, revenu passif, devenir riche, trabaja* desde casa, gana* dinero, ingresos extra*, libertad
  financiera, ingresos pasivos, trabalhe em casa, ganhe dinheiro, ganhar dinheiro, renda extra, liberdade
  financeira, renda passiva, lavoro da casa, lavorare da casa, guadagna* da casa, guadagnare soldi, rendita
  passiva, libertà finanziaria, заработ* в интернете, заработ* на дому, заработ* без вложений, дополнительный
  доход, пассивный доход, финансовая свобода, удалённая работа, удаленная работа, 在家赚钱, 兼职, 日赚, 月入, 躺赚, 轻松赚钱,
  profit potential, this business, this program works, business package, offshore, swiss bank, secret account, bank secrecy,
  asset protection, judgment* collect*, tax haven, barter, earn ~ commission*, be a millionaire, your first check, checks in the mail,
  send ~ $, income opportunity, business venture, investment opportunit*, high return*, return on your investment, double your money,
  $ # weekly, # weekly, % profit,  paid daily, commissions daily, money maker, money makers,
  moneymaker,  real money,  full time income, part time income, weekly income,
  monthly income, free money,  cash every, cash back every,  
  unclaimed money, missing money,    owner operator, 
   free video teaches, duplicate ~ success, proven system, turnkey, turn key, automated system,
  auto pilot, autopilot, start earning, earning money, earning up, ai trading, trading bot, trading robot,
  copy trading, bitcoin code, crypto ~ millionaire*, elon ~ secret, banks hate, thuis werken,
  geld verdienen van thuis, extra inkomen, passief inkomen, snel rijk, geld verdienen met,
  automatisiert ~ geld, gagner ~ par jour, gagner ~ par mois, revenu mensuel, gana* ~ al día, gana* ~ diarios,
  ganhe ~ por dia, ganhe até, guadagna ~ al giorno, guadagni mensili, доход от #, зараб* от #, зарабатывай*,
  быстрый заработок
`);
