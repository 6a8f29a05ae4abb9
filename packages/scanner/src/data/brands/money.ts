import { readBrands, type Brand } from '../brand.ts';

/** Banks, payment, insurance, exchanges and wallets. */
export const MONEY_BRANDS: readonly Brand[] = readBrands(`
  Wise; transferwise; wise.com transferwise.com
  Venmo; venmo; venmo.com
  Zelle; zelle pay|zelle; zellepay.com zelle.com
  Cash App; cash app|cashapp; cash.app square.com squareup.com block.xyz
  Skrill; skrill; skrill.com paysafe.com
  Neteller; neteller; neteller.com paysafe.com
  paysafecard; paysafecard; paysafecard.com paysafe.com
  Payoneer; payoneer; payoneer.com
  MoneyGram; moneygram; moneygram.com
  ~Square; square; squareup.com square.com
  Worldline; worldline; worldline.com
  SumUp; sumup; sumup.com sumup.de
  giropay; giropay; giropay.de paydirekt.de
  ~PNC; pnc bank|pnc; pnc.com
  U.S. Bank; u.s. bank|us bank|usbank; usbank.com
  TD Bank; td bank|td canada trust; td.com tdbank.com
  Truist; truist; truist.com
  Navy Federal; navy federal; navyfederal.org
  USAA; usaa; usaa.com
  Charles Schwab; charles schwab|schwab; schwab.com
  Fidelity; fidelity investments; fidelity.com
  Robinhood; robinhood markets|robinhood; robinhood.com
  ~Discover; discover card|discover; discover.com discovercard.com
  Synchrony; synchrony bank|synchrony; synchrony.com synchronybank.com
  Ally; ally bank; ally.com
  Chime; chime bank; chime.com
  SoFi; sofi bank; sofi.com
  Experian; experian; experian.com experian.co.uk
  Equifax; equifax; equifax.com
  TransUnion; transunion; transunion.com
  ~RBC; rbc royal bank|royal bank of canada|rbc; rbc.com rbcroyalbank.com
  Scotiabank; scotiabank; scotiabank.com
  BMO; bmo bank|bmo; bmo.com
  CIBC; cibc; cibc.com
  Desjardins; desjardins; desjardins.com
  Interac; interac; interac.ca
  Halifax; halifax bank; halifax.co.uk halifax-online.co.uk
  ~Nationwide; nationwide building society|nationwide; nationwide.co.uk nationwide.com
  ~TSB; tsb bank; tsb.co.uk
  ~Monzo; monzo; monzo.com
  Starling; starling bank; starlingbank.com
  AIB; allied irish banks; aib.ie
  Commonwealth Bank; commonwealth bank|commbank; commbank.com.au cba.com.au
  Westpac; westpac; westpac.com.au westpac.co.nz
  ANZ; anz bank; anz.com anz.com.au anz.co.nz
  NAB; national australia bank; nab.com.au
  Société Générale; société générale|societe generale; societegenerale.fr societegenerale.com sg.fr
  Crédit Mutuel; crédit mutuel|credit mutuel; creditmutuel.fr creditmutuel.com
  LCL; lcl banque; lcl.fr
  Caisse d'Épargne; caisse d'épargne|caisse d'epargne|caisse depargne; caisse-epargne.fr bpce.fr
  Banque Populaire; banque populaire; banquepopulaire.fr bpce.fr
  La Banque Postale; la banque postale|banque postale; labanquepostale.fr
  Boursorama; boursorama|boursobank; boursorama.com boursorama.fr boursobank.com
  Intesa Sanpaolo; intesa sanpaolo; intesasanpaolo.com
  UniCredit; unicredit; unicredit.it unicredit.eu unicreditgroup.eu unicredit.de hypovereinsbank.de
  HypoVereinsbank; hypovereinsbank; hypovereinsbank.de unicredit.de
  Poste Italiane; poste italiane|postepay|bancoposta; poste.it posteitaliane.it postepay.it
  ~Nexi; nexi; nexi.it
  BPER; bper banca; bper.it
  Banco BPM; banco bpm; bancobpm.it
  Sabadell; banco sabadell|sabadell; bancsabadell.com bancosabadell.com
  Bankinter; bankinter; bankinter.com bankinter.es
  Abanca; abanca; abanca.com
  Millennium BCP; millennium bcp|millenniumbcp; millenniumbcp.pt
  Caixa Geral; caixa geral de depósitos; cgd.pt
  Caixa; caixa econômica|caixa economica|caixa federal; caixa.gov.br
  Sicoob; sicoob; sicoob.com.br
  Sicredi; sicredi; sicredi.com.br
  Unicred; unicred; unicred.com.br
  Banco Inter; banco inter; bancointer.com.br inter.co
  C6 Bank; c6 bank; c6bank.com.br c6bank.com
  PagBank; pagbank|pagseguro; pagseguro.com.br pagbank.com.br pagseguro.uol.com.br
  PicPay; picpay; picpay.com
  Serasa; serasa; serasa.com.br serasaexperian.com.br
  Banorte; banorte; banorte.com
  Bancolombia; bancolombia; bancolombia.com bancolombia.com.co
  ABN AMRO; abn amro|abnamro; abnamro.nl abnamro.com
  SNS Bank; sns bank; snsbank.nl sns.nl
  ASN Bank; asn bank; asnbank.nl
  Knab; knab; knab.nl
  bunq; bunq; bunq.com
  ICS; international card services; icscards.nl icscards.de
  KBC; kbc bank; kbc.be kbc.com
  Belfius; belfius; belfius.be
  Argenta; argenta; argenta.be argenta.nl
  Swedbank; swedbank; swedbank.se swedbank.com swedbank.lt swedbank.lv swedbank.ee
  Nordea; nordea; nordea.com nordea.se nordea.fi nordea.dk nordea.no
  Handelsbanken; handelsbanken; handelsbanken.se handelsbanken.com
  Danske Bank; danske bank|danskebank; danskebank.dk danskebank.com
  BankID; bankid; bankid.com bankid.no
  Erste; erste bank|george sparkasse; erstebank.at sparkasse.at erstegroup.com
  Raiffeisen; raiffeisen bank|raiffeisen; raiffeisen.at raiffeisen.ch raiffeisen.ru rbinternational.com raiffeisenbank.at
  BAWAG; bawag; bawag.at
  UBS; ubs switzerland|ubs group; ubs.com
  PostFinance; postfinance|post finance; postfinance.ch
  TWINT; twint; twint.ch
  Swisscard; swisscard; swisscard.ch
  Viseca; viseca; viseca.ch one-viseca.ch
  PKO; pko bank|ipko|pko bp; pkobp.pl ipko.pl
  mBank; mbank; mbank.pl mbank.com
  ČSOB; čsob|csob; csob.cz csob.sk
  Česká spořitelna; česká spořitelna|ceska sporitelna; csas.cz
  OTP Bank; otp bank; otpbank.hu otpbank.ru
  Garanti; garanti bbva; garantibbva.com.tr garanti.com.tr
  Ziraat; ziraat bankası|ziraat bankasi; ziraatbank.com.tr
  Mitsubishi UFJ; 三菱ufj; mufg.jp bk.mufg.jp
  SMBC; 三井住友|smbc; smbc.co.jp smbc-card.com vpass.ne.jp
  JCB; jcb card|jcbカード; jcb.co.jp jcb.com
  Saison; セゾン; saisoncard.co.jp
  ICBC; icbc; icbc.com.cn
  State Bank of India; state bank of india|sbi yono; sbi.co.in onlinesbi.com onlinesbi.sbi
  HDFC; hdfc bank|hdfc; hdfcbank.com hdfcbank.net hdfc.com
  ICICI; icici bank|icici; icicibank.com
  Paytm; paytm; paytm.com
  Standard Bank; standard bank; standardbank.co.za
  Absa; absa bank; absa.co.za absa.africa
  FNB; first national bank; fnb.co.za
  Emirates NBD; emirates nbd; emiratesnbd.com
  Росбанк; росбанк|rosbank; rosbank.ru
  Газпромбанк; газпромбанк|gazprombank; gazprombank.ru gpb.ru
  Россельхозбанк; россельхозбанк; rshb.ru
  Почта Банк; почта банк; pochtabank.ru
  Совкомбанк; совкомбанк; sovcombank.ru
  МТС Банк; мтс банк|мтс-банк; mtsbank.ru
  Центральный банк; центральный банк|центробанк|банк россии; cbr.ru
  ЮMoney; юmoney|юмани|yoomoney; yoomoney.ru
  QIWI; qiwi|киви кошелек; qiwi.com
  ПриватБанк; приватбанк|privatbank|privat24; privatbank.ua
  monobank; monobank; monobank.ua
  Allianz; allianz; allianz.de allianz.com allianz.fr allianz.it
  AXA; axa assurances|axa versicherung; axa.com axa.de axa.fr
  ~ADAC; adac; adac.de
  AOK; aok gesundheitskasse|aok; aok.de
  Techniker; techniker krankenkasse; tk.de
  Barmer; barmer; barmer.de
  Ameli; ameli|assurance maladie|carte vitale; ameli.fr assurance-maladie.fr
  AARP; aarp; aarp.org
  AAA; american automobile association; aaa.com
  Medicare; medicare; medicare.gov cms.gov
  UnitedHealthcare; unitedhealthcare|united healthcare|united health care; uhc.com unitedhealthgroup.com
  Blue Cross; blue cross blue shield|bluecross; bcbs.com
  ~Cigna; cigna; cigna.com
  ~State Farm; state farm; statefarm.com
  ~Geico; geico; geico.com
  ~Progressive; progressive insurance; progressive.com
  Unimed; unimed; unimed.coop.br
  Amil; amil planos|amil saúde; amil.com.br
  Crypto.com; crypto.com; crypto.com
  Bitstamp; bitstamp; bitstamp.net
  Bitpanda; bitpanda; bitpanda.com
  Bitvavo; bitvavo; bitvavo.com
  Gemini; gemini exchange; gemini.com
  KuCoin; kucoin; kucoin.com
  OKX; okx; okx.com
  Bybit; bybit; bybit.com
  Huobi; huobi|htx exchange; huobi.com htx.com
  Bitfinex; bitfinex; bitfinex.com
  Bittrex; bittrex; bittrex.com
  Gate.io; gate.io; gate.io
  Upbit; upbit; upbit.com
  eToro; etoro; etoro.com
  Celsius; celsius network; celsius.network
  BlockFi; blockfi; blockfi.com
  FTX; ftx; ftx.com
  Exodus Wallet; exodus wallet; exodus.com exodus.io
  Phantom; phantom wallet; phantom.app phantom.com
  Atomic Wallet; atomic wallet|atomicwallet; atomicwallet.io
  Electrum; electrum wallet; electrum.org
  Safepal; safepal; safepal.com
  Ledger Live; ledger live|ledger wallet|ledger nano|ledger support; ledger.com ledger.fr
  Trezor Suite; trezor suite|trezor wallet; trezor.io
  WalletConnect; walletconnect|wallet connect; walletconnect.com walletconnect.org
  Solana; solana; solana.com solana.org
  Ethereum Foundation; ethereum foundation|metamask support; ethereum.org metamask.io
  Aave; aave; aave.com
  Ripple Labs; ripple labs; ripple.com xrpl.org
  Tether; tether usdt; tether.to
  Chainlink; chainlink; chain.link
`);
