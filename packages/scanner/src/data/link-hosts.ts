/** Hosts that hide where a link leads. Registrable domains. */
export const SHORTENERS: ReadonlySet<string> = new Set(
  (
    'bit.ly bitly.com tinyurl.com goo.gl t.co ow.ly is.gd v.gd buff.ly rebrand.ly cutt.ly rb.gy shorturl.at t.ly s.id ' +
    'tiny.cc bl.ink lnkd.in tr.im soo.gd clck.ru vk.cc u.to qr.ae shorte.st adf.ly x.co t2m.io qrco.de l.ead.me ' +
    'linktr.ee short.gy urlz.fr kutt.it dub.sh surl.li shorturl.gg bitly.ws n9.cl encurtador.com.br tiny.one urls.fr ' +
    'me-qr.com scnv.io qrfy.com hyperurl.co zpr.io lc.cx inx.lv ln.run dik.si gg.gg abre.ai acesse.one goo.su'
  ).split(' '),
);

/**
 * Places where anybody puts up a page in a minute. A name may stand for a suffix, a registrable domain or a host:
 * each is compared with the end of the host.
 */
export const FREE_HOSTING: readonly string[] = (
  'web.app firebaseapp.com pages.dev workers.dev r2.dev netlify.app vercel.app herokuapp.com onrender.com glitch.me ' +
  'github.io gitlab.io repl.co replit.app surge.sh fly.dev railway.app weebly.com weeblysite.com wixsite.com ' +
  'wixstudio.io blogspot.com godaddysites.com mystrikingly.com square.site webflow.io framer.app framer.website ' +
  'carrd.co yolasite.com webnode.page jimdosite.com jimdofree.com site123.me 000webhostapp.com byethost.com ' +
  'infinityfreeapp.com rf.gd ngrok.io ngrok-free.app ngrok.app trycloudflare.com loca.lt storage.googleapis.com ' +
  'blob.core.windows.net web.core.windows.net azurewebsites.net azurestaticapps.net cloudfront.net s3.amazonaws.com ' +
  'digitaloceanspaces.com ipfs.io dweb.link cloudflare-ipfs.com fleek.co fleek.cool 4everland.app sites.google.com ' +
  'docs.google.com forms.gle forms.office.com jotform.com typeform.com formstack.com 123formbuilder.com cognitoforms.com ' +
  'formsite.com notion.site gitbook.io canva.site canva.com telegra.ph linodeobjects.com backblazeb2.com wasabisys.com ' +
  'myportfolio.com softr.app bubbleapps.io glideapp.io appspot.com hostingerapp.com hostingersite.com cprapid.com ' +
  'plesk.page myfritz.net duckdns.org ddns.net no-ip.org hopto.org sytes.net zapto.org contaboserver.net contabostorage.com ' +
  'cloudwaysapps.com translate.goog sharepoint.com my.canva.site w3spaces.com tilda.ws wcomhost.com mybluehost.me ' +
  'run.app cloudfunctions.net amplifyapp.com on.aws temporary.site myclickfunnels.com clickfunnels.com systeme.io hs-sites.com zohopublic.com filesusr.com'
).split(' ');

/** Services that count clicks for honest senders; where they lead cannot be seen without asking them. */
export const CLICK_TRACKERS: ReadonlySet<string> = new Set(
  (
    'list-manage.com mailchimp.com mcusercontent.com sendgrid.net sendgrid.com hubspotemail.net hubspotlinks.com ' +
    'klaviyomail.com klclick.com klclick1.com klclick2.com klclick3.com exacttarget.com exct.net sfmc-content.com ' +
    'salesforce.com awstrack.me mandrillapp.com mailgun.org mailgun.net sparkpostmail.com sendinblue.com sibforms.com ' +
    'brevo.com cmail19.com cmail20.com createsend.com createsend1.com constantcontact.com rs6.net mailjet.com mjt.lu ' +
    'emltrk.com customeriomail.com customer.io intercom-mail.com intercom-clicks.com iterable.com braze.com bloomreach.com ' +
    'convertkit-mail.com convertkit-mail2.com convertkit-mail4.com ck.page substack.com beehiiv.com mlsend.com mailerlite.com ' +
    'getresponse.com aweber.com activehosted.com acems1.com emlnk.com postmarkapp.com pstmrk.it campaign-archive.com ' +
    'unisender.com sendpulse.com sendsay.ru mindbox.ru dashamail.com rdstation.com.br rdstation-mail.com e-goi.com ' +
    'inxmail.de cleverreach.com crsend.com rapidmail.de optivo.de episerver.net emarsys.net responsys.net oracle.com ' +
    'marketo.com mktoweb.com pardot.com eloqua.com cheetahmail.com acoustic.co silverpop.com mkt.com returnpath.net ' +
    'ct.sendgrid.net sailthru.com movableink.com litmus.com email-od.com smtp2go.com mailtrap.io elasticemail.com'
  ).split(' '),
);

/** Endings that are sold for next to nothing and rarely bought by firms (reports of registries and block lists). */
export const ABUSED_ENDINGS: ReadonlySet<string> = new Set(
  (
    'top xyz click icu cyou cfd sbs rest quest buzz monster bond lol pics hair skin makeup boats beauty autos homes ' +
    'yachts motorcycles mom fun space site online store website live link fit gdn loan win bid date download stream ' +
    'racing review trade party science accountant faith cricket men work tk ml ga cf gq pw zip mov cam rest support ' +
    'su za.com ru.com sa.com cn.com uno surf life world today bar wang kim ninja vip shop digital run best guru'
  ).split(' '),
);

/** Hosts known to send any visitor on to any address given in a parameter, with that parameter's name. */
export interface Redirector {
  /** Registrable domain or host at whose end the name stands; `*` for any ending after the label. */
  readonly host: RegExp;
  readonly path: RegExp;
  /** True for wrappers that mail gateways put around every link: unwrapped and otherwise ignored. */
  readonly isGateway: boolean;
}

function redirector(host: RegExp, path: RegExp): Redirector {
  return { host, path, isGateway: false };
}

function gateway(host: RegExp, path: RegExp): Redirector {
  return { host, path, isGateway: true };
}

export const REDIRECTORS: readonly Redirector[] = [
  gateway(/(?:^|\.)safelinks\.protection\.outlook\.com$/, /^\//),
  gateway(/^urldefense(?:\.proofpoint)?\.com$/, /^\/v[123]\//),
  gateway(/^linkprotect\.cudasvc\.com$/, /^\/url/),
  gateway(/^(?:secure-web|malware)\.cisco\.com$/, /^\//),
  redirector(/^(?:www\.)?google\.[a-z.]{2,6}$/, /^\/(?:url|amp|travel\/clk|maps\/url|local_url)/),
  redirector(/^(?:adservice|www)\.google\.[a-z.]{2,6}$/, /^\/(?:ddm|aclk)/),
  redirector(/(?:^|\.)doubleclick\.net$/, /^\//),
  redirector(/(?:^|\.)googleadservices\.com$/, /^\//),
  redirector(/^(?:www\.)?bing\.com$/, /^\/(?:ck|aclick|newtabredir)/),
  redirector(/^(?:www\.|m\.)?youtube\.com$/, /^\/(?:redirect|attribution_link)/),
  redirector(/^lm?\.(?:facebook|instagram)\.com$/, /^\/(?:l\.php)?/),
  redirector(/^(?:www\.)?linkedin\.com$/, /^\/(?:redir|safety\/go|slink)/),
  redirector(/^(?:www\.)?baidu\.com$/, /^\/link/),
  redirector(/^(?:sba|sbee?c?|clickserve|ad)\.[a-z.]*yandex\.(?:ru|com)$/, /^\//),
  redirector(/^(?:www\.)?yandex\.(?:ru|com)$/, /^\/(?:clck|redir)/),
  redirector(/^r\.(?:search\.yahoo|mail\.ru)\.?(?:com)?$/, /^\//),
  redirector(
    /^(?:slack-redir|href\.li|t\.umblr|out\.reddit|steamcommunity|vk)\.?(?:net|com)?$/,
    /^\/(?:link|z|linkfilter|away\.php)?/,
  ),
  redirector(/^(?:t|r|click|track|go)\.[a-z0-9-]+\.adobe\.com$/, /^\//),
];
