import { readBrands, type Brand } from '../brand.ts';

/** Parcels, telephone, power, hosting, software, travel and streaming. */
export const SERVICE_BRANDS: readonly Brand[] = readBrands(`
  TNT; tnt express; tnt.com fedex.com
  Chronopost; chronopost; chronopost.fr laposte.fr
  Colissimo; colissimo; laposte.fr colissimo.fr
  Mondial Relay; mondial relay|mondialrelay; mondialrelay.fr mondialrelay.com inpost.pl
  InPost; inpost; inpost.pl inpost.co.uk inpost.it
  Poczta Polska; poczta polska|poczta-polska; poczta-polska.pl
  Česká pošta; česká pošta|ceska posta; ceskaposta.cz cpost.cz
  Magyar Posta; magyar posta; posta.hu
  Swiss Post; swiss post|die schweizerische post|la poste suisse; post.ch swisspost.ch
  Österreichische Post; österreichische post; post.at
  bpost; bpost; bpost.be
  PostNord; postnord|post nord; postnord.se postnord.dk postnord.com postnord.no postnord.fi
  Posten; posten norge; posten.no
  Posti; posti group; posti.fi
  An Post; an post; anpost.com anpost.ie
  Correos; correos; correos.es correos.com
  CTT; ctt expresso|ctt correios; ctt.pt
  SEUR; seur; seur.com
  MRW; mrw; mrw.es mrw.pt
  BRT; brt bartolini|bartolini; brt.it
  SDA; sda express courier; sda.it poste.it
  Canada Post; canada post|postes canada; canadapost.ca canadapost-postescanada.ca postescanada.ca
  Australia Post; australia post|auspost; auspost.com.au
  Japan Post; 日本郵便|japan post; japanpost.jp post.japanpost.jp
  Yamato; ヤマト運輸|yamato transport; kuronekoyamato.co.jp yamato-hd.co.jp
  Sagawa; 佐川急便|sagawa express; sagawa-exp.co.jp
  Singapore Post; singpost|singapore post; singpost.com
  India Post; india post; indiapost.gov.in
  SF Express; sf express; sf-express.com
  Aramex; aramex; aramex.com
  Purolator; purolator; purolator.com
  OnTrac; ontrac; ontrac.com
  Boxberry; boxberry; boxberry.ru
  Деловые Линии; деловые линии; dellin.ru
  Нова Пошта; нова пошта|nova poshta|нова пошта; novaposhta.ua novapost.com
  Укрпошта; укрпошта|ukrposhta; ukrposhta.ua
  Packeta; zásilkovna|packeta; packeta.com zasilkovna.cz
  FAN Courier; fan courier; fancourier.ro
  ~Telenor; telenor; telenor.no telenor.com telenor.se telenor.dk
  Telia; telia; telia.se telia.com telia.fi telia.no
  KPN; kpn; kpn.com kpnmail.nl kpn.nl
  Ziggo; ziggo; ziggo.nl vodafoneziggo.nl
  Odido; odido; odido.nl t-mobile.nl
  Proximus; proximus; proximus.be
  Swisscom; swisscom; swisscom.ch swisscom.com bluewin.ch
  ~Sunrise; sunrise upc; sunrise.ch
  A1 Telekom; a1 telekom; a1.net a1.at
  Magenta Telekom; magenta telekom; magenta.at
  SFR; sfr; sfr.fr sfr.com
  ~Free; free mobile; free.fr free-mobile.fr
  Bouygues; bouygues telecom; bouyguestelecom.fr
  ~TIM; telecom italia|tim business; tim.it telecomitalia.it
  WindTre; windtre|wind tre; windtre.it
  Fastweb; fastweb; fastweb.it
  Iliad; iliad italia; iliad.it iliad.fr
  Movistar; movistar; movistar.es movistar.com
  Vivo; vivo fibra|vivo empresas; vivo.com.br
  ~Claro; claro; claro.com.br claro.com.co claro.com
  Telstra; telstra; telstra.com telstra.com.au bigpond.com
  Optus; optus; optus.com.au
  BT; british telecom|bt broadband|bt group; bt.com btinternet.com
  EE; ee limited; ee.co.uk
  Virgin Media; virgin media|virginmedia; virginmedia.com virginmediao2.co.uk
  ~Sky; sky broadband|sky; sky.com sky.it sky.de
  TalkTalk; talktalk; talktalk.co.uk talktalk.net
  T-Mobile; t-mobile|tmobile; t-mobile.com t-mobile.de t-mobile.cz t-mobile.pl
  Spectrum; spectrum internet|charter spectrum; spectrum.com spectrum.net charter.com
  Cox; cox communications; cox.com cox.net
  Rogers; rogers communications; rogers.com
  ~Bell; bell canada; bell.ca
  МТС; мтс; mts.ru
  Билайн; билайн|beeline; beeline.ru
  Мегафон; мегафон|megafon; megafon.ru
  Ростелеком; ростелеком|rostelecom; rt.ru rostelecom.ru
  Київстар; київстар|kyivstar; kyivstar.ua
  NTT docomo; docomo|ドコモ; docomo.ne.jp nttdocomo.co.jp
  SoftBank; softbank|ソフトバンク; softbank.jp softbank.ne.jp
  E.ON; e.on energie|e.on; eon.com eon.de eonenergy.com
  Vattenfall; vattenfall; vattenfall.de vattenfall.com vattenfall.nl
  EnBW; enbw; enbw.com
  EDF; edf particulier|électricité de france|edf; edf.fr edf.com edfenergy.com
  Engie; engie; engie.com engie.fr engie.be
  TotalEnergies; totalenergies|total energies; totalenergies.com totalenergies.fr
  Enel; enel energia|enel; enel.it enel.com
  ENI; eni plenitude; eni.com eniplenitude.com
  Iberdrola; iberdrola; iberdrola.es iberdrola.com
  Endesa; endesa; endesa.com endesa.es
  EDP; edp comercial; edp.pt edp.com
  British Gas; british gas; britishgas.co.uk
  Octopus Energy; octopus energy; octopus.energy octoenergy.com
  Eneco; eneco; eneco.nl eneco.com
  Essent; essent; essent.nl
  Shell; shell recharge|shell clubsmart; shell.com shell.de shell.co.uk
  ~Aral; aral; aral.de
  HostGator; hostgator; hostgator.com hostgator.com.br
  Bluehost; bluehost; bluehost.com
  Namecheap; namecheap; namecheap.com
  Hostinger; hostinger; hostinger.com hostinger.io
  SiteGround; siteground; siteground.com
  Network Solutions; network solutions; networksolutions.com
  Squarespace; squarespace; squarespace.com
  ~Wix; wix; wix.com wixpress.com
  WordPress.com; wordpress.com; wordpress.com automattic.com
  cPanel; cpanel; cpanel.net cpanel.com
  Plesk; plesk; plesk.com
  Locaweb; locaweb; locaweb.com.br
  UOL; uol host|uol mail; uol.com.br
  Aruba; aruba s.p.a.|aruba pec|aruba.it; aruba.it staff.aruba.it arubapec.it
  Register.it; register.it; register.it
  Gandi; gandi.net; gandi.net
  Infomaniak; infomaniak; infomaniak.com infomaniak.ch
  one.com; one.com; one.com
  Hetzner; hetzner; hetzner.com hetzner.de hetzner.cloud
  DigitalOcean; digitalocean; digitalocean.com
  Reg.ru; reg.ru|рег.ру; reg.ru
  Zimbra; zimbra; zimbra.com synacor.com
  Roundcube; roundcube; roundcube.net
  WEB.DE; web.de; web.de 1und1.de
  GMX; gmx; gmx.net gmx.de gmx.com gmx.at gmx.ch
  Yahoo; yahoo|yahoo mail; yahoo.com yimg.com yahoodns.net yahoo-inc.com yahooinc.com yahoo.co.jp yahoo.co.uk
  AOL; aol mail|aol; aol.com
  Proton; proton mail|protonmail; proton.me protonmail.com
  Zoho; zoho; zoho.com zohocorp.com zoho.eu
  ~Slack; slack technologies|slack; slack.com slack-msgs.com
  Trello; trello; trello.com atlassian.com atlassian.net
  Atlassian; atlassian|jira; atlassian.com atlassian.net
  GitLab; gitlab; gitlab.com
  Salesforce; salesforce; salesforce.com
  ServiceNow; servicenow; servicenow.com service-now.com
  Workday; workday; workday.com myworkday.com
  ADP; adp payroll|adp workforce; adp.com
  QuickBooks; quickbooks|intuit; intuit.com quickbooks.com quickbooksonline.com
  TurboTax; turbotax; intuit.com turbotax.com
  Xero; xero; xero.com
  DATEV; datev; datev.de
  SAP; sap ariba|sap concur; sap.com ariba.com concur.com
  Box; box.com; box.com
  Citrix; citrix|sharefile; citrix.com sharefile.com
  Webex; webex|cisco webex; webex.com cisco.com
  TeamViewer; teamviewer; teamviewer.com
  AnyDesk; anydesk; anydesk.com
  Canva; canva; canva.com
  Figma; figma; figma.com
  ~Notion; notion; notion.so makenotion.com notion.com
  OpenAI; openai|chatgpt; openai.com chatgpt.com
  LastPass; lastpass; lastpass.com
  1Password; 1password; 1password.com agilebits.com
  Bitwarden; bitwarden; bitwarden.com
  Okta; okta; okta.com
  Avast; avast; avast.com gendigital.com
  AVG; avg antivirus|avg internet security; avg.com
  Avira; avira; avira.com gendigital.com
  Bitdefender; bitdefender; bitdefender.com
  Kaspersky; kaspersky|касперский; kaspersky.com kaspersky.ru kaspersky.de
  ESET; eset nod32|eset; eset.com
  Malwarebytes; malwarebytes; malwarebytes.com
  Symantec; symantec; symantec.com broadcom.com
  CCleaner; ccleaner; ccleaner.com
  Surfshark; surfshark; surfshark.com
  NordVPN; nordvpn|nord vpn; nordvpn.com nordaccount.com
  ~Discord; discord; discord.com discordapp.com
  ~Twitch; twitch; twitch.tv
  Roblox; roblox; roblox.com
  Epic Games; epic games; epicgames.com
  Blizzard; blizzard entertainment|battle.net; blizzard.com battle.net
  Riot Games; riot games; riotgames.com
  Snapchat; snapchat; snapchat.com snap.com
  Pinterest; pinterest; pinterest.com
  Reddit; reddit; reddit.com redditmail.com
  YouTube; youtube|youtube premium; youtube.com google.com
  ~Tinder; tinder; tinder.com gotinder.com
  ~Badoo; badoo; badoo.com
  ~Threads; threads by instagram; threads.net instagram.com
  Одноклассники; одноклассники; ok.ru
  Viber; viber; viber.com
  ~Hulu; hulu; hulu.com hulumail.com
  HBO Max; hbo max; hbomax.com max.com hbo.com
  Paramount+; paramount+|paramount plus; paramountplus.com paramount.com
  DAZN; dazn; dazn.com
  Deezer; deezer; deezer.com
  Peacock TV; peacock tv; peacocktv.com
  Canal+; canal+|mycanal; canalplus.com canal-plus.com mycanal.fr
  RTL+; rtl+|rtl plus; rtl.de plus.rtl.de
  ARD ZDF Beitragsservice; rundfunkbeitrag|beitragsservice; rundfunkbeitrag.de
  Кинопоиск; кинопоиск; kinopoisk.ru yandex.ru
  ~Expedia; expedia; expedia.com expediamail.com
  Tripadvisor; tripadvisor; tripadvisor.com
  ~Agoda; agoda; agoda.com
  Ryanair; ryanair; ryanair.com ryanairmail.com
  easyJet; easyjet; easyjet.com
  Lufthansa; lufthansa; lufthansa.com lufthansa-group.com miles-and-more.com
  Air France; air france|airfrance; airfrance.fr airfrance.com
  British Airways; british airways; ba.com britishairways.com
  Delta; delta air lines|delta airlines; delta.com
  Southwest; southwest airlines; southwest.com luv.southwest.com
  United Airlines; united airlines; united.com
  American Airlines; american airlines; aa.com americanairlines.com
  Emirates; emirates airline|emirates skywards; emirates.com emirates.email
  Qantas; qantas; qantas.com qantas.com.au
  ~Uber; uber eats|uber; uber.com
  ~Bolt; bolt; bolt.eu
  Deutsche Bahn; deutsche bahn|bahncard|db vertrieb; bahn.de deutschebahn.com
  SNCF; sncf connect|sncf; sncf.com sncf.fr sncf-connect.com oui.sncf
  Trenitalia; trenitalia; trenitalia.it trenitalia.com
  NS; nederlandse spoorwegen; ns.nl
  РЖД; ржд|российские железные дороги; rzd.ru
  StayFriends; stayfriends; stayfriends.de
  ~Xing; xing; xing.com xing.de
  ~Indeed; indeed jobs|indeed; indeed.com indeedemail.com
  E-ZPass; e-zpass|ezpass; e-zpassny.com ezpassnj.com ezpassva.com
  SunPass; sunpass; sunpass.com
  FasTrak; fastrak; bayareafastrak.org fastrak.org
  Ticketmaster; ticketmaster; ticketmaster.com ticketmaster.de ticketmaster.co.uk
`);
