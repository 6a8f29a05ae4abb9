import type { WordList } from './word-list.ts';

/** Money that is owed, promised or asked for. */
export type MoneyConcept =
  | 'loanOffer'
  | 'dealing'
  | 'chance'
  | 'invoice'
  | 'payment'
  | 'fee'
  | 'card'
  | 'refund'
  | 'tax'
  | 'fine'
  | 'order'
  | 'charged'
  | 'subscription'
  | 'antivirus'
  | 'streaming'
  | 'domainName'
  | 'bankDetails'
  | 'payroll'
  | 'giftCard'
  | 'loan'
  | 'credit'
  | 'funds'
  | 'inheritance'
  | 'lottery'
  | 'prize'
  | 'points'
  | 'survey'
  | 'investment'
  | 'crypto'
  | 'wallet'
  | 'token'
  | 'millions';

/** Lines are English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Japanese, Chinese. */
export const MONEY: Readonly<Record<MoneyConcept, WordList>> = {
  invoice: `invoice invoices bill statement receipt proforma remittance remittance_advice payment_advice swift_copy payment_slip soa statement_of_account
    rechnung rechnungen mahnung zahlungsavis *rechnung
    facture factures relevé relance
    factura facturas recibo
    fatura faturas boleto boletos nota_fiscal cobrança
    fattura fatture bolletta sollecito
    factuur facturen aanmaning *factuur
    faktura faktury rachunek
    счет счета накладн* квитанц*
    請求書 請求 发票 账单 賬單`,
  payment: `payment payments transfer wire_transfer deposit transaction direct_debit
    zahlung zahlungen überweisung lastschrift abbuchung *zahlung
    paiement paiements virement prélèvement règlement
    pago pagos transferencia cobro
    pagamento pagamentos transferência pix
    pagamento pagamenti bonifico addebito
    betaling betalingen overboeking incasso
    płatnoś* przelew*
    платеж* перевод* оплат*
    お支払い 支払 決済 入金 付款 支付 转账 汇款`,
  fee: `fee fees charge charges costs duty surcharge
    gebühr gebühren *gebühr *gebühren *kosten
    frais taxe supplément
    tasa tasas gastos recargo tarifa
    taxa taxas tarifa encargos
    spese tassa commissione
    kosten *kosten heffing toeslag
    opłat*
    пошлин* комисси* сбор
    手数料 料金 关税 手续费 费用 運費`,
  card: `card cards credit_card debit_card card_details card_number payment_method billing_details billing_information payment_details payment_information bank_card bank_account
    karte kreditkarte bankkarte zahlungsmethode zahlungsdaten zahlungsinformationen zahlungsmittel debitkarte girocard
    carte_bancaire carte moyen_de_paiement coordonnées_bancaires
    tarjeta método_de_pago datos_bancarios datos_de_pago
    cartão forma_de_pagamento dados_bancários método_de_pagamento
    carta carta_di_credito metodo_di_pagamento dati_di_pagamento
    betaalpas bankpas creditcard betaalmethode betaalgegevens
    kart* metoda_płatności
    карта карты карту картой банковск* способ_оплаты
    カード お支払い方法 クレジットカード 银行卡 信用卡 付款方式`,
  refund: `refund refunds reimbursement rebate compensation repayment cashback money_back overpaid overpayment
    rückerstattung* erstattung* rückzahlung* entschädigung* steuererstattung gutschrift guthaben
    remboursement* indemnisation trop_perçu indemnité*
    reembolso* devolución indemnización compensación
    reembolso restituição ressarcimento indenização devolução
    rimborso rimborsi risarcimento indennizzo
    terugbetaling teruggave terugbetalen compensatie vergoeding terugkrijgen terugvragen
    zwrot zwrotu rekompensat*
    возврат* компенсац* выплат* возмещен*
    返金 還付 払い戻し 退款 退税 赔偿 补贴`,
  tax: `tax taxes irs hmrc tax_return tax_office vat inland_revenue revenue_service
    steuer* finanzamt elster bundeszentralamt *steuer
    impôt* impots fiscal* dgfip urssaf
    impuesto* hacienda agencia_tributaria
    imposto* receita_federal irpf declaração_de_imposto malha_fina
    agenzia_delle_entrate tasse fiscale imposta
    belasting* belastingdienst
    podatek podatk* skarbow*
    налог* ндфл фнс
    税務 国税 税金 税务 个税 稅務`,
  fine: `traffic_violation traffic_fine traffic_ticket moving_violation speeding_ticket
    fine fines toll tolls parking_ticket traffic_ticket violation parking e_zpass ezpass sunpass dvla speeding infraction
    bußgeld* strafzettel maut* parkverstoß ordnungswidrigkeit verkehrsverstoß
    amende* contravention* péage stationnement infraction* antai
    multa multas infracción infracciones peaje dgt sanción
    multa multas infração infrações pedágio detran cnh habilitação
    multa multe pedaggio contravvenzione infrazione
    boete boetes tol verkeersboete parkeer* cjib overtreding
    mandat mandatu grzywn*
    штраф* нарушен* гибдд парковк*
    罰金 違反 高速料金 罚款 违章 罚单 过路费`,
  order: `order orders purchase ordered item shipment_of
    bestellung bestellungen auftrag kauf einkauf
    commande commandes achat
    pedido pedidos compra
    pedido pedidos compra encomenda
    ordine ordini acquisto
    bestelling bestellingen aankoop
    zamówieni* zakup
    заказ заказа заказы покупк*
    注文 ご注文 购买 订单 訂單`,
  charged: `charged debited billed deducted auto_debit auto_debited amount_charged will_be_charged has_been_charged
    abgebucht belastet berechnet eingezogen
    débité* prélevé* facturé*
    cargado cobrado debitado se_cobrará
    cobrado debitado cobrada
    addebitat* prelevat*
    afgeschreven in_rekening
    obciążon* pobran*
    списан* снят* списал*
    引き落とし 請求され 扣款 扣费`,
  subscription: `subscription subscriptions plan license licence membership protection_plan coverage
    abonnement abo lizenz mitgliedschaft
    abonnement adhésion licence forfait
    suscripción membresía licencia plan
    assinatura plano licença mensalidade
    abbonamento licenza iscrizione
    abonnement lidmaatschap licentie
    subskrypcj* abonament* licencj*
    подписк* лицензи* абонемент* тариф*
    定期購読 会員 サブスクリプション 订阅 会员 套餐`,
  antivirus: `antivirus anti_virus virus viruses mcafee norton malware firewall virus_protection device_protection geek_squad lifelock avast kaspersky bitdefender infected
    virenschutz viren antivirus geräteschutz
    antivirus virus protection_de_votre
    antivirus virus protección_del_dispositivo
    antivírus vírus proteção_do
    antivirus virus protezione_del
    virusscanner antivirus virussen virusbescherming
    antywirus*
    антивирус* вирус*
    ウイルス対策 杀毒 病毒`,
  streaming: `netflix spotify disney prime_video hulu streaming apple_tv youtube_premium prime_membership paramount dazn
    streamingdienst streaming`,
  domainName: `domain domains domain_name hosting web_hosting ssl_certificate website seo_registration dns
    domain domains webhosting hosting domainname
    nom_de_domaine noms_de_domaine hébergement
    dominio dominios alojamiento_web
    domínio domínios hospedagem
    dominio hosting
    domeinnaam domein hosting
    domena domeny hosting
    домен* хостинг*
    ドメイン サーバー 域名 主机`,
  bankDetails: `bank_details banking_details bank_account bank_information account_details banking_information iban routing_number ach wire_instructions payment_instructions new_account beneficiary_account remittance_details
    bankverbindung kontoverbindung bankdaten kontodaten iban zahlungsdaten
    coordonnées_bancaires rib iban nouveau_rib
    datos_bancarios cuenta_bancaria iban
    dados_bancários conta_bancária chave_pix
    coordinate_bancarie iban dati_bancari
    bankgegevens rekeningnummer iban
    dane_bankowe numer_konta rachunek_bankowy
    реквизит* банковские_реквизиты расчетный_счет
    振込先 口座情報 银行账户 收款账户 银行资料`,
  payroll: `payroll direct_deposit salary paycheck paystub pay_stub payslip wages bonus_scheme salary_increase salary_adjustment compensation_review employee_handbook
    gehalt* gehaltsabrechnung lohn* gehaltskonto
    salaire* paie fiche_de_paie virement_de_salaire
    nómina salario sueldo
    folha_de_pagamento salário contracheque holerite
    stipendio busta_paga
    salaris* loonstrook
    wynagrodzeni* pensj*
    зарплат* заработн*
    給与 給料 工资 薪资 薪酬`,
  giftCard: `gift_card gift_cards giftcard giftcards itunes_card itunes_cards google_play_card steam_card apple_card amazon_card ebay_card gift_certificate voucher vouchers coupon
    geschenkkarte* gutschein* geschenkgutschein *gutschein
    carte_cadeau cartes_cadeaux bon_d_achat chèque_cadeau chèques_cadeaux
    tarjeta_regalo tarjetas_regalo tarjeta_de_regalo cupón vale_de
    vale_presente vale_compras cartão_presente cartões_presente
    buono_regalo carta_regalo buoni_regalo buono_sconto
    cadeaukaart* cadeaubon* waardebon* tegoedbon*
    karta_podarunkowa karty_podarunkowe bon_podarunkowy
    подарочная_карта подарочные_карты подарочную_карту сертификат*
    ギフトカード 商品券 礼品卡 购物卡 禮品卡`,
  loan: `loan loans lender lending financing mortgage refinance credit_line cash_advance funding business_funding working_capital
    kredit kredite darlehen sofortkredit *kredit umschuldung finanzierung
    prêt prêts crédit rachat_de_crédit emprunt financement
    préstamo préstamos crédito financiación hipoteca
    empréstimo empréstimos crédito_consignado financiamento
    prestito prestiti mutuo finanziamento
    lening leningen krediet hypotheek
    pożyczk* kredyt*
    кредит* займ* заем микрозайм*
    ローン 融資 贷款 借款 信贷 貸款`,
  credit: `credit_score credit_report debt debts consolidation interest_rate bad_credit no_credit_check credit_check schufa
    schulden schufa zinsen bonität ohne_schufa
    dettes surendettement
    deudas buró tasa_de_interés
    dívidas serasa spc nome_limpo juros
    debiti
    schulden bkr
    dług* oprocentowani*
    долг* кредитная_история процентн*
    金利 审批 利率 征信`,
  funds: `funds fund money cash sum payout withdrawal balance amount atm_card bank_draft cheque
    geld betrag summe guthaben auszahlung
    fonds argent somme montant solde
    fondos dinero suma saldo importe
    fundos dinheiro valor valores saldo quantia
    fondi denaro somma importo saldo
    geld bedrag som saldo
    pieniądze kwot* środki
    деньги денег средств* сумм* баланс*
    資金 金額 残高 资金 余额 款项 金额`,
  inheritance: `died estate intestate attorney_at_law auditor bank_manager account_manager_of foreigner testament unclaimed_estate last_name same_surname dormant_account abandoned
    next_of_kin beneficiary inheritance late_client deceased deceased_client unclaimed_fund unclaimed_funds abandoned_fund compensation_fund consignment diplomat dying widow widower terminally_ill cancer_patient fund_transfer overdue_fund contract_fund lottery_fund barrister trunk_box business_proposal mutual_benefit bequeath charity_work donation orphanage philanthrop* humanitarian donate donated
    erbschaft begünstigt* verstorben* erbe nachlass spende spenden witwe wohltätig*
    héritage bénéficiaire défunt* donation veuve don_de
    herencia beneficiario fallecid* donación viuda difunt*
    herança beneficiário falecid* doação viúva
    eredità beneficiario defunt* donazione vedova
    erfenis begunstigde overleden donatie weduwe
    spadek beneficjent* zmarł* darowizn*
    наследств* наследник* бенефициар* умерш* пожертвован* вдова
    相続 遺産 寄付 遗产 继承 受益人 捐赠`,
  lottery: `lottery lotto jackpot sweepstake sweepstakes raffle giveaway powerball lucky_draw prize_draw euromillions
    lotterie lotto verlosung gewinnspiel jackpot
    loterie tirage_au_sort jeu_concours tombola
    lotería sorteo rifa
    loteria sorteio rifa mega_sena
    lotteria estrazione concorso_a_premi
    loterij verloting winactie trekking
    loteria losowani* konkurs
    лотере* розыгрыш*
    宝くじ 懸賞 彩票 抽奖 抽獎`,
  prize: `prize prizes reward rewards gift gifts cash_prize free_gift exclusive_reward mystery_box winnings
    gewinn gewinne prämie geschenk geschenke überraschung belohnung *gewinn
     cadeau cadeaux récompense*
    premio premios regalo regalos recompensa*
    prêmio prêmios brinde recompensa*
    premio premi regalo ricompensa
    prijs prijzen cadeau beloning
    nagrod* prezent*
    приз приза призы подарок подарк* выигрыш* вознагражден* бонус*
    賞品 プレゼント 特典 奖品 奖励 礼品 红包 獎品`,
  points: `points loyalty_points reward_points miles rewards_points loyalty_program rewards_program cashback_points
    punkte bonuspunkte treuepunkte prämienpunkte meilen
    points points_de_fidélité fidélité
    puntos puntos_acumulados millas
    pontos pontos_acumulados milhas livelo esfera
    punti punti_fedeltà
    punten spaarpunten
    punkty
    балл* бонусн*
    ポイント 积分 積分`,
  survey: `survey questionnaire short_survey quick_survey answer_questions few_questions
    umfrage befragung fragebogen kurze_umfrage
    sondage enquête questionnaire
    encuesta cuestionario
    pesquisa questionário enquete
    sondaggio questionario
    enquête vragenlijst peiling
    ankiet*
    опрос* анкет*
    アンケート 问卷 调查`,
  investment: `invest investing investment investments investor profit profits trading trader forex returns earn earnings passive_income financial_freedom roi millionaire trading_platform
    investier* rendite trading gewinne_erzielen passives_einkommen investition* verdienen
    investir investissement* rendement trading gagner_de_l_argent
    invertir inversión inversiones ganancias ingresos_pasivos
    investir investimento* lucro* rendimento* renda_extra ganhos
    investire investiment* guadagn* rendiment*
    investeren belegg* rendement verdien* investering*
    inwest* zysk* zarabiaj
    инвест* доход* прибыл* заработ* трейд*
    投資 利益 副業 投资 收益 盈利 理财`,
  crypto: `bitcoin bitcoins btc ethereum eth usdt crypto cryptocurrency blockchain solana xrp binance coinbase kraken metamask ledger trezor trust_wallet dogecoin litecoin monero web3 defi nft bitmart okx bybit uniswap phantom exodus tether
    bitcoin krypto* kryptowährung*
    cryptomonnaie*
    criptomoneda* criptomonedas
    criptomoeda* criptomoedas
    criptovalut*
    cryptomunt*
    kryptowalut*
    биткоин* биткойн* криптовалют* крипт*
    ビットコイン 仮想通貨 暗号資産 比特币 加密货币 虚拟货币`,
  wallet: `wallet wallets wallet_address hardware_wallet
    wallet krypto_wallet geldbörse
    portefeuille
    billetera monedero
    carteira
    portafoglio
    wallet portemonnee
    portfel
    кошел*
    ウォレット 钱包 錢包`,
  token: `token tokens airdrop air_drop airdrops staking mining cloud_mining presale allocation snapshot claimable
    airdrop token mining
    jetons
    tokens_gratis
    аирдроп эирдроп токен* майнинг*
    エアドロップ 空投 代币 挖矿`,
  millions: `million millions billion usd_million million_dollars million_euros million_usd million_pounds
    millionen millionär
    million millions
    millón millones
    milhão milhões
    milione milioni
    miljoen
    milion*
    миллион*
    百万 億 万美元 百萬`,
  chance: `chance chances opportunity exclusive_offer exclusively special_offer limited_time surprise one_time_offer
    chance gelegenheit überraschung exklusiv*
    chance opportunité surprise exclusi*
    oportunidad sorpresa exclusiv*
    oportunidade chance surpresa exclusiv*
    opportunità occasione sorpresa esclusiv*
    kans verrassing exclusief
    szans* niespodziank* wyłączn*
    шанс* сюрприз* эксклюзив*
    チャンス 机会 惊喜 限定`,
  dealing: `business_venture business_dealing investment_plan possible_cooperation urgent_business surprise_letter letter_may_surprise carta_surpresa carta_sorpresa negocio_muy_importante negócio_muito_importante consent_for seek_your_consent
    lucrative mutually_beneficial business_transaction business_partnership partnership_proposal your_assistance your_cooperation partnership business_opportunity transaction_with_you proposal_for_you funding_project
    geschäftsvorschlag zusammenarbeit geschäftspartner
    proposition_d_affaire affaire_importante votre_collaboration partenariat
    propuesta_de_negocio negocio_importante su_cooperación
    proposta_de_negócio negócio_importante sua_cooperação parceria
    proposta_d_affari collaborazione
    zakelijk_voorstel samenwerking
    propozycj*_biznes*
    деловое_предложение сотрудничеств*
    ビジネス提案 商业提案 合作`,
  loanOffer: `finance_your_business finance_your_project fund_your_project fund_your_business financing_for_your financing_of_your project_financing financiamos_seu financer_votre_projet finanzieren_ihr
    need_a_loan need_loan need_loans offer_loans give_out_loans loan_offer loan_offers we_offer_loan business_loan personal_loan personal_loans instant_loan quick_loan payday_loan loan_for_you in_need_of_a_loan apply_for_a_loan easy_loan
    brauchen_sie_einen_kredit kreditangebot sofortkredit darlehensangebot kredit_ohne_schufa
    besoin_d_un_prêt offre_de_prêt offrons_des_prêts besoin_de_financement
    necesita_un_préstamo oferta_de_préstamo ofrecemos_préstamos
    precisa_de_um_empréstimo precisa_de_empréstimo oferecemos_empréstimos oferta_de_empréstimo empréstimos_financiamentos
    offerta_di_prestito bisogno_di_un_prestito offriamo_prestiti
    lening_nodig leenaanbod snel_lenen
    oferta_pożyczki szybka_pożyczka
    нужен_кредит нужен_займ быстрый_займ кредит_без_отказа
    贷款_需要 快速贷款 無担保ローン`,
};
