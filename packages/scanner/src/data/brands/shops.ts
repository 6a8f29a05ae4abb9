import { readBrands, type Brand } from '../brand.ts';

/** Shops, chains and makers of goods whose name is used for prizes, vouchers and parcels that do not exist. */
export const SHOP_BRANDS: readonly Brand[] = readBrands(`
  Zalando; zalando|zalando lounge; zalando.de zalando.com zalando.co.uk zalando.fr zalando.it zalando.nl zalando.at zalando.ch zalando.pl zalando-lounge.de zalando-prive.it
  ~OTTO; otto; otto.de ottogroup.com otto.nl otto-office.com
  REWE; rewe; rewe.de rewe-group.com
  EDEKA; edeka; edeka.de edeka-lebensmittel.de
  Kaufland; kaufland; kaufland.de kaufland.com kaufland.cz kaufland.pl kaufland.ro
  ~Netto; netto marken-discount|netto; netto-online.de netto.de netto.dk
  ~Penny; penny markt|penny; penny.de penny.at
  dm; dm-drogerie|dm drogerie|dm drogeriemarkt; dm.de dm-drogeriemarkt.de
  ~Rossmann; rossmann; rossmann.de rossmann.pl
  MediaMarkt; mediamarkt|media markt; mediamarkt.de mediamarkt.com mediamarkt.es mediamarkt.nl mediamarkt.at mediamarktsaturn.com
  ~Saturn; saturn; saturn.de
  ~Douglas; douglas; douglas.de douglas.nl douglas.pl
  IKEA; ikea; ikea.com ikea-usa.com ikea.us ikea.de email.ikea.us ingka.com
  Decathlon; decathlon; decathlon.com decathlon.fr decathlon.de decathlon.es decathlon.it
  Carrefour; carrefour; carrefour.com carrefour.fr carrefour.es carrefour.it carrefour.be carrefour.com.br
  Intermarché; intermarché|intermarche; intermarche.com mousquetaires.com
  ~Leclerc; e.leclerc|leclerc; e.leclerc leclerc.fr e-leclerc.com
  Auchan; auchan; auchan.fr auchan.com auchan.pl auchan.hu
  Fnac; fnac; fnac.com fnac.es fnacdarty.com
  ~Darty; darty; darty.com fnacdarty.com
  Cdiscount; cdiscount; cdiscount.com
  Leroy Merlin; leroy merlin|leroymerlin; leroymerlin.fr leroymerlin.com leroymerlin.es leroymerlin.it leroymerlin.pl leroymerlin.com.br adeo.com
  Veepee; veepee|vente-privee; veepee.com veepee.fr veepee.de veepee.es vente-privee.com
  La Redoute; la redoute|laredoute; laredoute.fr laredoute.com
  bonprix; bonprix|bon prix; bonprix.de bonprix.it bonprix.fr bonprix.pl bonprix.net
  ~Baur; baur; baur.de
  Sephora; sephora; sephora.com sephora.fr sephora.de sephora.es
  El Corte Inglés; el corte inglés|el corte ingles; elcorteingles.es
  Mercadona; mercadona; mercadona.es mercadona.com
  Esselunga; esselunga; esselunga.it
  ~Conad; conad; conad.it
  Albert Heijn; albert heijn; ah.nl ah.be ahold.com
  bol.com; bol.com; bol.com
  Jumbo; jumbo supermarkt|jumbo supermarkten; jumbo.com
  Kruidvat; kruidvat; kruidvat.nl kruidvat.be
  HEMA; hema klantenservice|hema; hema.nl hema.com
  Gamma; gamma bouwmarkt; gamma.nl gamma.be
  ~Praxis; praxis; praxis.nl
  Tesco; tesco; tesco.com tesco.ie tescobank.com
  Sainsbury's; sainsbury's|sainsburys; sainsburys.co.uk sainsburysbank.co.uk
  Asda; asda; asda.com asda.co.uk
  Marks & Spencer; marks & spencer|marks and spencer; marksandspencer.com
  ~Argos; argos; argos.co.uk
  ~Boots; boots; boots.com boots.ie
  ~Currys; currys; currys.co.uk
  Screwfix; screwfix; screwfix.com
  ~Target; target; target.com
  Kohl's; kohl's|kohls; kohls.com
  Macy's; macy's|macys; macys.com
  Sam's Club; sam's club|sams club; samsclub.com
  ~Kroger; kroger; kroger.com
  Walgreens; walgreens; walgreens.com
  CVS; cvs pharmacy|cvs; cvs.com cvshealth.com
  Ace Hardware; ace hardware; acehardware.com
  Harbor Freight; harbor freight; harborfreight.com
  Dick's Sporting Goods; dick's sporting goods|dicks sporting goods; dickssportinggoods.com dcsg.com
  Tractor Supply; tractor supply; tractorsupply.com
  Bass Pro Shops; bass pro shops|bass pro; basspro.com cabelas.com
  Cabela's; cabela's|cabelas; cabelas.com basspro.com
  Omaha Steaks; omaha steaks; omahasteaks.com
  Trader Joe's; trader joe's|trader joes; traderjoes.com
  ~Yeti; yeti; yeti.com
  ~Stanley; stanley tumbler|stanley 1913; stanley1913.com
  DeWalt; dewalt; dewalt.com
  Makita; makita; makita.de makita.com makitatools.com
  Milwaukee; milwaukee tool|milwaukee tools; milwaukeetool.com milwaukeetool.eu
  ~Bosch; bosch; bosch.com bosch.de bosch-home.com
  Parkside; parkside werkzeug; lidl.de lidl.com
  Fressnapf; fressnapf; fressnapf.de fressnapf.com fressnapf.at maxizoo.fr
  Milka; milka; milka.de milka.com mdlz.com
  Lindt; lindt; lindt.de lindt.com lindt.fr
  Starbucks; starbucks; starbucks.com starbucks.de starbucks.co.uk
  McDonald's; mcdonald's|mcdonalds|mcdonald’s; mcdonalds.com mcdonalds.de mcdonalds.fr mcd.com
  Burger King; burger king; bk.com burgerking.de burgerking.fr
  KFC; kfc; kfc.com kfc.de kfc.co.uk yum.com
  Tim Hortons; tim hortons; timhortons.com timhortons.ca
  Coca-Cola; coca-cola|coca cola; coca-cola.com coca-colacompany.com
  Heineken; heineken; heineken.com
  Oral-B; oral-b|oral b; oralb.com oralb.de pg.com
  ~Philips; philips; philips.com philips.nl philips.de
  Dyson; dyson; dyson.com dyson.de dyson.co.uk
  Samsung; samsung; samsung.com samsung.de samsungusers.net
  ~Sony; sony; sony.com sonyentertainmentnetwork.com playstation.com
  PlayStation; playstation; playstation.com sony.com sonyentertainmentnetwork.com
  Nintendo; nintendo; nintendo.com nintendo.net nintendo.de nintendo.co.jp
  ~Shein; shein; shein.com
  ~Temu; temu; temu.com temuemail.com
  AliExpress; ali express; aliexpress.com alibaba.com aliexpress.ru
  Etsy; etsy; etsy.com
  Vinted; vinted; vinted.com vinted.de vinted.fr vinted.nl
  Allegro; allegro; allegro.pl allegromail.pl allegroimg.com allegro.cz
  ~OLX; olx; olx.pl olx.com olx.ua olx.com.br olx.pt
  Leboncoin; leboncoin|le bon coin; leboncoin.fr
  Marktplaats; marktplaats; marktplaats.nl
  Mercado Livre; mercado livre|mercado libre|mercadolivre|mercadolibre|mercado pago|mercadopago; mercadolivre.com.br mercadolibre.com mercadolivre.com mercadopago.com mercadopago.com.br mercadolibre.com.ar mercadolibre.com.mx
  Magazine Luiza; magazine luiza|magalu; magazineluiza.com.br magalu.com magalu.com.br
  Americanas; americanas; americanas.com.br americanas.com
  Casas Bahia; casas bahia; casasbahia.com.br
  Shopee; shopee; shopee.com shopee.com.br shopee.sg shopee.co.th shopee.ph shopee.vn shopeemail.com
  Lazada; lazada; lazada.com lazada.sg lazada.co.th lazada.com.ph
  Rakuten; rakuten|楽天; rakuten.co.jp rakuten.com rakuten-card.co.jp rakuten-bank.co.jp rakuten-sec.co.jp
  Mercari; mercari|メルカリ; mercari.com mercari.jp
  M.Video; м.видео|мвидео; mvideo.ru
  DNS; днс магазин; dns-shop.ru
  Adidas; adidas; adidas.com adidas.de adidas.co.uk
  ~Nike; nike; nike.com
  Louis Vuitton; louis vuitton; louisvuitton.com
  Ray-Ban; ray-ban|rayban|ray ban; ray-ban.com luxottica.com essilorluxottica.com
  ~Rolex; rolex; rolex.com
  Toom; toom baumarkt; toom.de
  Obi; obi baumarkt; obi.de obi.com
  Hornbach; hornbach; hornbach.de hornbach.com hornbach.nl
  Bauhaus; bauhaus baumarkt; bauhaus.info
  Tchibo; tchibo; tchibo.de tchibo.com
  ~Payback; payback; payback.de payback.at payback.net
`);
