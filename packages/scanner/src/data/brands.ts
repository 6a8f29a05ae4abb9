import type { Brand } from './brand.ts';
import { MONEY_BRANDS } from './brands/money.ts';
import { OFFICE_BRANDS } from './brands/offices.ts';
import { SERVICE_BRANDS } from './brands/services.ts';
import { SHOP_BRANDS } from './brands/shops.ts';

export type { Brand } from './brand.ts';

function brand(name: string, words: string, domains: string): Brand {
  return { name, words: words.split('|'), domains: domains.split(' '), ambiguous: false };
}

function ambiguousBrand(name: string, words: string, domains: string): Brand {
  return { ...brand(name, words, domains), ambiguous: true };
}

const FIRST_BRANDS: readonly Brand[] = [
  // Parcels and post
  brand(
    'DHL',
    'dhl|dhl express|dhl paket',
    'dhl.com dhl.de dhl-news.com dhlecommerce.com dpdhl.com deutschepost.de dhl.ru',
  ),
  brand('FedEx', 'fedex|fed ex', 'fedex.com fedexdelivery.com tnt.com'),
  ambiguousBrand('UPS', 'ups', 'ups.com upsemail.com ups-europe.com'),
  brand('USPS', 'usps|us postal service|united states postal service', 'usps.com usps.gov usps-email.com'),
  brand(
    'DPD',
    'dpd',
    'dpd.com dpd.de dpd.co.uk dpd.fr dpdgroup.com dpd.ru dpd.nl dpdlocal.co.uk geopost.com',
  ),
  ambiguousBrand(
    'Hermes',
    'hermes|evri',
    'myhermes.de hermesworld.com hermes-europe.co.uk evri.com hermes.com hermesgermany.com',
  ),
  brand('GLS', 'gls paket|gls parcel', 'gls-group.eu gls-group.com gls-pakete.de gls-germany.com'),
  brand('Deutsche Post', 'deutsche post', 'deutschepost.de dhl.de dpdhl.com post.de'),
  brand('Royal Mail', 'royal mail|royalmail', 'royalmail.com royalmail.co.uk parcelforce.com'),
  brand(
    'La Poste',
    'la poste|colissimo|chronopost',
    'laposte.fr laposte.net chronopost.fr colissimo.fr laposte.info notif-colissimo-laposte.info notif-laposte.info',
  ),
  brand('PostNL', 'postnl|post nl', 'postnl.nl postnl.com postnl.be edm.postnl.nl'),
  brand('Correios', 'correios', 'correios.com.br correios.net.br'),
  brand('Почта России', 'почта россии|pochta rossii|russian post', 'pochta.ru russianpost.ru'),
  brand('СДЭК', 'сдэк|cdek', 'cdek.ru cdek-express.com cdek.shopping'),
  // Payment, money and shops
  brand(
    'PayPal',
    'paypal|pay pal',
    'paypal.com paypalobjects.com paypal.de paypal.co.uk paypal-communication.com paypal-customerfeedback.com paypalcorp.com joinhoney.com xoom.com',
  ),
  brand(
    'Amazon',
    'amazon|amazon prime|amazon pay',
    'amazon.com images-amazon.com ssl-images-amazon.com media-amazon.com amazon.de amazon.co.uk amazon.fr amazon.it amazon.es amazon.nl amazon.in amazon.ca amazon.co.jp amazon.com.br amazon.com.au amazonaws.com awstrack.me amazon.jobs amazonses.com primevideo.com aws.com',
  ),
  brand(
    'eBay',
    'ebay',
    'ebay.com ebaystatic.com ebayimg.com ebaymail.com ebay.de ebay.co.uk ebay.fr ebay.it ebay.com.au ebay-kleinanzeigen.de kleinanzeigen.de',
  ),
  brand('Klarna', 'klarna', 'klarna.com klarna.de klarna.se'),
  ambiguousBrand('Stripe', 'stripe', 'stripe.com'),
  brand('Shopify', 'shopify', 'shopify.com shopifyemail.com'),
  brand('AliExpress', 'aliexpress', 'aliexpress.com alibaba.com aliexpress.ru'),
  brand('Costco', 'costco', 'costco.com costco.ca'),
  brand('Walmart', 'walmart', 'walmart.com walmart.ca'),
  brand('Home Depot', 'home depot', 'homedepot.com homedepot.ca'),
  brand("Lowe's", "lowe's|lowes", 'lowes.com lowes.ca'),
  brand('Ozon', 'ozon|озон', 'ozon.ru ozon.com ozon.travel ozonbank.ru'),
  brand('Wildberries', 'wildberries|вайлдберриз', 'wildberries.ru wb.ru wildberries.by wildberries.eu'),
  brand('Avito', 'avito|авито', 'avito.ru'),
  brand('Lidl', 'lidl', 'lidl.de lidl.com lidl.fr lidl.es lidl.nl lidl.co.uk lidl.pl'),
  brand('Aldi', 'aldi', 'aldi.de aldi.com aldi.us aldi-sued.de aldi-nord.de aldi.co.uk'),
  // Banks and coins
  brand(
    'Sparkasse',
    'sparkasse|sparkassen',
    'sparkasse.de s-markt.de sparkassen.de dsgv.de s-communication.de',
  ),
  brand('Postbank', 'postbank', 'postbank.de'),
  brand(
    'Volksbank',
    'volksbank|volksbanken|raiffeisenbank',
    'volksbank.de vr.de volksbanken-raiffeisenbanken.de fiduciagad.de vr-news.de atruvia.de',
  ),
  brand('Commerzbank', 'commerzbank', 'commerzbank.de commerzbank.com'),
  brand('Deutsche Bank', 'deutsche bank', 'deutsche-bank.de db.com'),
  brand('comdirect', 'comdirect', 'comdirect.de'),
  brand('DKB', 'dkb', 'dkb.de'),
  brand('N26', 'n26', 'n26.com'),
  ambiguousBrand('ING', 'ing|ing-diba|ing diba', 'ing.com ing.de ing.nl ing.be ing.es ing.pl ing.com.au'),
  brand('Targobank', 'targobank', 'targobank.de'),
  brand('Rabobank', 'rabobank', 'rabobank.nl rabobank.com'),
  brand('HSBC', 'hsbc', 'hsbc.com hsbc.co.uk hsbc.com.hk hsbc.fr'),
  brand('Barclays', 'barclays', 'barclays.com barclays.co.uk barclaycard.de barclaycardus.com'),
  brand('Lloyds Bank', 'lloyds bank', 'lloydsbank.co.uk lloydsbank.com lloydsbanking.com'),
  brand('NatWest', 'natwest', 'natwest.com'),
  ambiguousBrand(
    'Chase',
    'chase|chase bank|jpmorgan chase',
    'chase.com jpmorgan.com jpmchase.com jpmorganchase.com',
  ),
  brand(
    'Wells Fargo',
    'wells fargo|wellsfargo',
    'wellsfargo.com wf.com wellsfargoadvisors.com wellsfargoemail.com',
  ),
  brand('Bank of America', 'bank of america|bankofamerica', 'bankofamerica.com bofa.com ml.com'),
  brand('Citibank', 'citibank|citi bank', 'citi.com citibank.com citigroup.com citicards.com'),
  brand('Capital One', 'capital one|capitalone', 'capitalone.com'),
  brand('American Express', 'american express|americanexpress|amex', 'americanexpress.com aexp.com amex.com'),
  ambiguousBrand('Visa', 'visa', 'visa.com visa.de visa.co.uk'),
  brand('Mastercard', 'mastercard', 'mastercard.com mastercard.de mastercard.us'),
  brand(
    'Santander',
    'santander',
    'santander.com santander.es santander.de santander.co.uk santander.com.br santanderbank.com santander.pl',
  ),
  brand('BBVA', 'bbva', 'bbva.com bbva.es bbva.mx'),
  brand('CaixaBank', 'caixabank', 'caixabank.es caixabank.com'),
  brand('Itaú', 'itaú|itau', 'itau.com.br itau-unibanco.com.br itau.com'),
  brand('Bradesco', 'bradesco', 'bradesco.com.br bradesco.com'),
  brand('Banco do Brasil', 'banco do brasil', 'bb.com.br'),
  brand('Nubank', 'nubank', 'nubank.com.br'),
  brand('Livelo', 'livelo', 'livelo.com.br'),
  brand(
    'Crédit Agricole',
    'crédit agricole|credit agricole',
    'credit-agricole.fr credit-agricole.com ca-paris.fr',
  ),
  brand('BNP Paribas', 'bnp paribas', 'bnpparibas.com bnpparibas.net'),
  brand('Revolut', 'revolut', 'revolut.com'),
  brand('Western Union', 'western union|westernunion', 'westernunion.com'),
  brand('Сбер', 'сбер|сбербанк|sberbank|sber', 'sberbank.ru sber.ru sberbank.com sbermarket.ru sbrf.ru'),
  brand('Т-Банк', 'тинькофф|т-банк|tinkoff|t-bank', 'tinkoff.ru tbank.ru tbank-online.com'),
  brand('ВТБ', 'втб|vtb', 'vtb.ru vtb.com'),
  brand('Альфа-Банк', 'альфа-банк|alfa-bank|alfabank', 'alfabank.ru alfabank.com'),
  brand('Coinbase', 'coinbase', 'coinbase.com'),
  brand('Binance', 'binance', 'binance.com binance.us binance.org'),
  brand('MetaMask', 'metamask', 'metamask.io consensys.net consensys.io'),
  brand('Trust Wallet', 'trust wallet|trustwallet', 'trustwallet.com'),
  ambiguousBrand('Ledger', 'ledger', 'ledger.com ledger.fr'),
  brand('Trezor', 'trezor', 'trezor.io'),
  brand('Blockchain.com', 'blockchain.com', 'blockchain.com'),
  brand('Kraken', 'kraken exchange', 'kraken.com'),
  brand('Ripple', 'ripple xrp|xrp ledger', 'ripple.com xrpl.org'),
  brand('Uniswap', 'uniswap', 'uniswap.org'),
  brand('PancakeSwap', 'pancakeswap', 'pancakeswap.finance'),
  brand('OpenSea', 'opensea', 'opensea.io'),
  // Offices of the state
  ambiguousBrand('IRS', 'irs|internal revenue service', 'irs.gov'),
  brand('HMRC', 'hmrc|hm revenue', 'hmrc.gov.uk'),
  brand('Госуслуги', 'госуслуги|gosuslugi', 'gosuslugi.ru'),
  brand('ФНС России', 'фнс россии|налоговая служба', 'nalog.ru nalog.gov.ru'),
  brand('ELSTER', 'elster online|bundeszentralamt für steuern|finanzamt', 'elster.de bzst.de'),
  // Software, accounts, networks
  brand(
    'Microsoft',
    'microsoft|microsoft 365|office 365|office365|microsoft account|outlook|onedrive|one drive|sharepoint|microsoft teams|windows defender',
    'microsoft.com microsoftonline.com office.com office365.com outlook.com live.com hotmail.com msn.com sharepointonline.com onedrive.com windows.com microsoftemail.com azure.com skype.com xbox.com bing.com microsoft365.com linkedin.com github.com',
  ),
  ambiguousBrand(
    'Apple',
    'apple|apple id|icloud|itunes|app store|apple pay',
    'apple.com mzstatic.com cdn-apple.com icloud.com me.com mac.com itunes.com apple.de',
  ),
  brand(
    'Google',
    'google|gmail|google drive|google account|google pay',
    'google.com gstatic.com gmail.com googlemail.com google.de youtube.com google.co.uk android.com',
  ),
  brand('Netflix', 'netflix', 'netflix.com netflix.net nflxext.com nflximg.net'),
  brand(
    'Facebook',
    'facebook|meta business|meta for business|meta platforms',
    'facebook.com facebookmail.com fbcdn.net fbsbx.com meta.com fb.com metamail.com workplace.com',
  ),
  brand('Instagram', 'instagram', 'instagram.com cdninstagram.com facebookmail.com'),
  brand('WhatsApp', 'whatsapp|whats app', 'whatsapp.com whatsapp.net'),
  brand('Telegram', 'telegram messenger', 'telegram.org t.me'),
  brand('LinkedIn', 'linkedin', 'linkedin.com linkedin.de licdn.com'),
  brand('X', 'twitter', 'twitter.com x.com twimg.com t.co'),
  brand('TikTok', 'tiktok', 'tiktok.com bytedance.com tiktokglobalshop.com'),
  brand(
    'Яндекс',
    'яндекс|yandex',
    'yandex.ru yandex.com ya.ru yandex.net yandex.by yandex.kz yandex-team.ru kinopoisk.ru yoomoney.ru',
  ),
  brand('Mail.ru', 'mail.ru|почта mail', 'mail.ru corp.mail.ru vk.com vk.company list.ru bk.ru inbox.ru'),
  brand('ВКонтакте', 'вконтакте|vkontakte', 'vk.com vk.ru'),
  brand('DocuSign', 'docusign', 'docusign.com docusign.net'),
  brand('Dropbox', 'dropbox', 'dropbox.com dropboxmail.com hellosign.com'),
  ambiguousBrand(
    'Adobe',
    'adobe|adobe sign|adobe acrobat',
    'adobe.com adobesign.com echosign.com adobemailsvc.com',
  ),
  brand('WeTransfer', 'wetransfer|we transfer', 'wetransfer.com wetransferusercontent.com'),
  ambiguousBrand('Zoom', 'zoom', 'zoom.us zoom.com'),
  brand(
    'Norton',
    'norton lifelock|norton antivirus|norton security|norton 360',
    'norton.com nortonlifelock.com gendigital.com',
  ),
  ambiguousBrand('Norton', 'norton', 'norton.com nortonlifelock.com gendigital.com'),
  brand('TotalAV', 'totalav|total av', 'totalav.com'),
  brand('McAfee', 'mcafee', 'mcafee.com'),
  brand('Geek Squad', 'geek squad|geeksquad|best buy', 'bestbuy.com geeksquad.com'),
  brand('GoDaddy', 'godaddy|go daddy', 'godaddy.com'),
  ambiguousBrand('Steam', 'steam', 'steampowered.com steamcommunity.com valvesoftware.com'),
  brand('Spotify', 'spotify', 'spotify.com spotifymail.com scdn.co'),
  ambiguousBrand('Disney+', 'disney+|disney plus', 'disneyplus.com disney.com go.com disneyonline.com'),
  ambiguousBrand('Booking.com', 'booking.com|booking', 'booking.com'),
  brand('Airbnb', 'airbnb', 'airbnb.com airbnb.de airbnb.co.uk airbnb.fr'),
  brand('Cloudflare', 'cloudflare', 'cloudflare.com'),
  brand('GitHub', 'github', 'github.com githubstatus.com'),
  // Telephone and networks
  brand(
    'Telekom',
    'deutsche telekom|telekom',
    'telekom.de t-online.de telekom.com t-mobile.com telekom-dienste.de magenta.de t-systems.com',
  ),
  brand(
    'Vodafone',
    'vodafone',
    'vodafone.de vodafone.com vodafone.co.uk vodafone.it vodafone.es vodafonemail.de',
  ),
  brand(
    'O2',
    'o2 online|telefónica|telefonica',
    'o2online.de o2.co.uk o2.de telefonica.de telefonica.com telefonica.es',
  ),
  brand('1&1', '1&1|1und1', '1und1.de 1and1.com ionos.de ionos.com'),
  brand('IONOS', 'ionos', 'ionos.de ionos.com ionos.co.uk 1und1.de'),
  brand('STRATO', 'strato ag', 'strato.de strato.com'),
  brand('OVHcloud', 'ovh|ovhcloud', 'ovh.com ovhcloud.com ovh.net ovh.ca'),
  ambiguousBrand('Orange', 'orange', 'orange.fr orange.com orange.es'),
  brand('AT&T', 'at&t', 'att.com att.net att-mail.com'),
  brand('Verizon', 'verizon', 'verizon.com verizon.net verizonwireless.com'),
  brand('Xfinity', 'xfinity|comcast', 'xfinity.com comcast.com comcast.net'),
];

/**
 * Names that are often imitated, with the registrable domains that really are theirs. Facts of public record; the
 * list grows by hand.
 */
export const BRANDS: readonly Brand[] = [
  ...FIRST_BRANDS,
  ...SHOP_BRANDS,
  ...MONEY_BRANDS,
  ...SERVICE_BRANDS,
  ...OFFICE_BRANDS,
];
