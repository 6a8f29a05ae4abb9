import { phraseList } from './phrase-list.ts';

/** Lists of addresses, and sending mail to them. */
export const ADDRESS_LIST_PITCHES: readonly string[] = phraseList(`
  million email*, million e mail*, million addresses, email list*, e mail list*, mailing list* for sale, email
  address* for, email addresses, e mail addresses, opt in list*, opt in email, targeted email*, targeted e
  mail*, bulk email*, bulk e mail*, bulk mail*, email marketing, e mail marketing, mass email*, mass mailing,
  email blast*, bulletproof, bullet proof, email extract*, leads database, contact list of, attendees list,
  attendee list, attendees email, verified contacts, business contacts database, decision makers, email
  appending, b2b list*, b2b data*, buy leads, fresh leads, adressdatenbank*, e mail adressen kaufen,
  firmenadressen, fichier* d, base de données d, base* de datos de, listas de correo, lista de e mails, banco de
  emails, mala direta, divulgação por email, indirizzi email, база* email, базы данных, рассылк* по, email
  рассылк*, массов* рассылк*, 邮件群发, 群发, 邮箱数据, 客户资料
`);

/** Search places, links, sites and apps made for you. */
export const WEB_PITCHES: readonly string[] = phraseList(`
  search engine*, seo service*, seo compan*, seo expert*, seo agency, seo package*, seo consultant, seo audit,
  rank* on google, rank* your, google ranking*, first page of, first page on, top of google, page one of, page #
  of google, page # on google, ranking* on google, your rankings, backlink*, back link*, link building, link
  insertion*, guest post*, sponsored post*, sponsored article*, domain authority, do follow, dofollow, da #,
  organic traffic, website traffic, web traffic, traffic to your, web design*, website design*, redesign* ~
  website, redesign of your, web development, website development, app development, mobile app*, digital
  marketing, social media marketing, errors on your, your website and, visiting your website, came across your
  website, went through your website, looking at your website, your site ~ google, promote your, lead
  generation, explainer video*, wikipedia page, web hosting, submit your site, price list and, white hat,
  suchmaschinenoptimierung, webseite optimieren, bei google, linkaufbau, gastbeitrag, gastartikel, webdesign,
  référencement, création de site*, article invité, posicionamiento web, posicionamiento en google, diseño web,
  artículo patrocinado, otimização de sites, criação de sites, primeira página do, posizionamento sui motori,
  prima pagina di, realizzazione siti, продвижени* сайт*, раскрутк* сайт*, создани* сайт*, топ # яндекс, seo
  продвижени*, 网站建设, 网站优化, 搜索引擎优化, 关键词排名,
  merchant account*, accept credit cards, credit card processing, your own website, your own web site, web site design*,
  website for, website traffic, hits to your, toll free number*,
  hosting for $,   website design for, design your website,
   local seo,  google maps ranking, 
  errors on your website, redesign your website, mobile friendly website, credit card processor*,
  payment processing, webdesign aanbod, website laten maken, hoger in google, webseite erstellen lassen,
  bessere platzierung ~ google, création de site, référencement naturel, diseño web ~ económico,
  realizzazione siti web, posizionamento google, создание сайтов, продвижение сайтов, раскрутка сайт*
`);

/** Cold letters of makers and agents. */
export const MAKER_PITCHES: readonly string[] = phraseList(`
  leading manufacturer, professional manufacturer, manufacturer of, manufacturer in china, manufacturer from
  china, manufacturer and exporter, we are a manufacturer, our factory, factory price*, factory direct, direct
  from factory, best price and, competitive price*, oem and odm, oem odm, oem service*, free sample*, send you ~
  catalog*, our catalog*, e catalog*, product catalog*, led display*, led light*, led screen*, injection mold*,
  injection mould*, cnc machin*, cnc part*, die casting, sheet metal, pcb assembly, packaging bag*, moq, fob
  price, sea freight, freight forwarder, freight rate*, shipping from china, sourcing agent, hope this email
  finds you, hope this finds you, this is ~ from, glad to hear, learn* your company, know your company, long
  term cooperation, long term business, cooperat* with you, with your esteemed company, purchasing manager,
  quick call, jump on a call, are you open to, are you the right person, who is the right person, any interest
  in, circling back, bumping this, following up on my, just following up, would you be interested, if you are
  interested, interested in our, outsourc*, offshore team, virtual assistant*, führender hersteller, hersteller
  von, wettbewerbsfähige preise, unseren katalog, fabricant de, prix usine, notre catalogue, nuestra fábrica,
  fabricante de, precios competitivos, nosso catálogo, preços competitivos, produttore di, prezzi competitivi,
  nostro catalogo, коммерческое предложение, предлагаем вам, предлагаем сотрудничество, от производителя,
  оптовые цены, прайс лист, 工厂直销, 厂家直销, 批发价, 长期合作,
  last chance to exhibit, exhibitors, trade show, 诚征, 招商, 展会, 培训, 研修班, 课程, 公司成立, 诚聘, 发票,
  we are ~ manufacturer, we are ~ factory, our main products, supplier from china, 
  export department, wij zijn fabrikant, wir sind hersteller, nous sommes fabricant, somos fabricante*,
  siamo produttori, мы производим, прямые поставки
`);
