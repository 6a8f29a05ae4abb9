/** Hosts that hide where a link leads. Registrable domains. */
export const SHORTENERS: ReadonlySet<string> = new Set(
  (
    'bit.ly bitly.com tinyurl.com goo.gl t.co ow.ly is.gd v.gd buff.ly rebrand.ly cutt.ly rb.gy shorturl.at ' +
    't.ly s.id tiny.cc bl.ink lnkd.in tr.im soo.gd clck.ru vk.cc u.to qr.ae shorte.st adf.ly x.co t2m.io ' +
    'qrco.de l.ead.me linktr.ee short.gy urlz.fr kutt.it dub.sh surl.li shorturl.gg bitly.ws n9.cl ' +
    'encurtador.com.br tiny.one urls.fr me-qr.com scnv.io qrfy.com hyperurl.co zpr.io lc.cx inx.lv ln.run ' +
    'dik.si gg.gg abre.ai acesse.one goo.su bitly.cx bit.do bitly.is j.mp amzn.to a.co tny.im ' +
    'tiny.pl tinu.be t.cn dwz.cn url.cn suo.im cli.gs yep.it prettylinkpro.com mcaf.ee q.gs bc.vc ouo.io ' +
    'ouo.press linkvertise.com exe.io shrinkme.io sh.st adfoc.us za.gl gplinks.in cutwin.com rebrandly.com ' +
    'lnk.bio lnk.to smarturl.it geni.us snip.ly snipr.com sniply.io bitlinks.io shorturl.com shorturl.asia ' +
    'shorturl.ac shorturl.me short.io short.link short.cm shrtco.de 9qr.de shrturl.app urlshortener.at url.ie ' +
    'urli.info u.nu v.ht tinylink.net tinyurl.se tinyurl.gg tinyurl.mobi budurl.com fur.ly go2l.ink hoy.kr ' +
    'han.gl me2.do naver.me vo.la buly.kr bit.kr kko.to l1nk.dev l1nq.com encr.pw acesse.dev bityli.com x.gd ' +
    'da.gd clk.im cort.as qps.ru qlnk.net qr-code.click q-r.to qr.codes qrcodes.pro qr.link qr1.be qrs.ly ' +
    'flowcode.com flow.page beacons.ai bio.link campsite.bio solo.to taplink.cc heylink.me linkin.bio ' +
    'allmylinks.com hop.clickbank.net clickbank.net jvz.com dlvr.it ift.tt trib.al spr.ly sprou.tt mailchi.mp ' +
    'lnks.gd wp.me fb.me fb.watch g.co db.tt cutt.us cutit.org kurzelinks.de kurzlink.de kurl.ru ' +
    't1p.de tlgur.com shrt.fr s.coop su.pr po.st goolnk.com gourl.gr grabify.link iplogger.org iplogger.com ' +
    '2no.co yip.su blasze.tk ps3cfw.com did.li dub.co chilp.it zi.ma zip.lu x2.link onelink.me app.link ' +
    'page.link adj.st bnc.lt smart.link openinapp.co openinapp.link linkify.me lihi1.cc lihi.cc lihi.io ' +
    'reurl.cc pse.is ppt.cc picsee.io rplg.co risu.io 0rz.tw goo-gl.me goo-gl.ru clc.to clc.la clk.sh vk.link ' +
    'ya.cc okl.lt tgme.pw nah.uy wa.link walink.co wame.pro rotf.lol tinyurl.is wn.nr bhhurl.co spoo.me y.gy ' +
    'shorten.so shorten.as ulvis.net kutt.to polr.me ytb.lnk.to fanlink.to ffm.to hypeddit.com sptfy.com ' +
    'anon.to href.li nullrefer.com hidereferrer.com dereferer.me'
  ).split(' '),
);

/**
 * Places where anybody puts up a page in a minute. A name may stand for a suffix, a registrable domain or a host:
 * each is compared with the end of the host.
 */
const FREE_HOSTING: ReadonlySet<string> = new Set(
  (
    'web.app firebaseapp.com pages.dev workers.dev r2.dev netlify.app vercel.app herokuapp.com onrender.com ' +
    'glitch.me github.io gitlab.io repl.co replit.app surge.sh fly.dev railway.app weebly.com weeblysite.com ' +
    'wixsite.com wixstudio.io blogspot.com godaddysites.com mystrikingly.com square.site webflow.io ' +
    'framer.app framer.website carrd.co yolasite.com webnode.page jimdosite.com jimdofree.com site123.me ' +
    '000webhostapp.com byethost.com infinityfreeapp.com rf.gd ngrok.io ngrok-free.app ngrok.app ' +
    'trycloudflare.com loca.lt storage.googleapis.com blob.core.windows.net web.core.windows.net ' +
    'azurewebsites.net azurestaticapps.net cloudfront.net s3.amazonaws.com digitaloceanspaces.com ipfs.io ' +
    'dweb.link cloudflare-ipfs.com fleek.co fleek.cool 4everland.app sites.google.com docs.google.com ' +
    'forms.gle forms.office.com jotform.com typeform.com formstack.com 123formbuilder.com cognitoforms.com ' +
    'formsite.com notion.site gitbook.io canva.site canva.com telegra.ph linodeobjects.com backblazeb2.com ' +
    'wasabisys.com myportfolio.com softr.app bubbleapps.io glideapp.io appspot.com hostingerapp.com ' +
    'hostingersite.com cprapid.com plesk.page myfritz.net duckdns.org ddns.net no-ip.org hopto.org sytes.net ' +
    'zapto.org contaboserver.net contabostorage.com cloudwaysapps.com translate.goog sharepoint.com ' +
    'my.canva.site w3spaces.com tilda.ws wcomhost.com mybluehost.me run.app cloudfunctions.net amplifyapp.com ' +
    'on.aws temporary.site myclickfunnels.com clickfunnels.com systeme.io hs-sites.com zohopublic.com ' +
    'filesusr.com blogspot.de blogspot.fr blogspot.co.uk blogspot.com.br blogspot.in blogspot.it blogspot.es ' +
    'wordpress.com tumblr.com livejournal.com editorx.io wixstudio.com ucraft.site ucraft.net ' +
    'strikingly.com webnode.com webnode.it webnode.fr webnode.es webnode.com.br webnode.cz webself.net ' +
    'website2.me webwave.dev webwave.me simdif.com simplesite.com site.pro sitey.me jigsy.com jimdo.com ' +
    'yola.com ukit.me usite.pro ucoz.ru ucoz.net ucoz.com narod.ru nethouse.ru tilda.cc turbo.site ' +
    'mozello.com mozellosite.com emyspot.com e-monsite.com eklablog.com over-blog.com canalblog.com wifeo.com ' +
    'zyrosite.com hostinger.site duda.co multiscreensite.com cargo.site format.com crd.co bio.site ' +
    'linktree.site durable.co b12sites.com gamma.site super.site popsy.site typedream.app umso.co ' +
    'unicornplatform.page framer.ai framer.media framer.photos framer.wiki lovable.app bolt.host v0.app ' +
    'base44.app replit.dev repl.run val.run glitch.global stackblitz.io csb.app codesandbox.io codepen.io ' +
    'codepen.app jsfiddle.net plnkr.co neocities.org github.dev bitbucket.io sourceforge.io codeberg.page ' +
    'now.sh vercel.dev netlify.com up.railway.app deno.dev deno.net koyeb.app northflank.app render.com ' +
    'cyclic.app cyclic.sh adaptable.app qovery.io zeabur.app back4app.io b4a.app b4a.run pythonanywhere.com ' +
    'alwaysdata.net evennode.com gigalixirapp.com nhost.run appwrite.global supabase.co cloudflareaccess.com ' +
    'edgeone.app edgeone.dev tencentcloudbaseapp.com myqcloud.com aliyuncs.com oss-accelerate.aliyuncs.com ' +
    'myhuaweicloud.com bcebos.com cloudshell.dev usercontent.goog ' +
    'googleusercontent.com azureedge.net azurefd.net cloudapp.net cloudapp.azure.com trafficmanager.net ' +
    'azure-api.net azurecontainerapps.io powerappsportals.com powerapps.com ' +
    'sway.office.com sway.cloud.microsoft forms.cloud.microsoft customervoice.microsoft.com ' +
    'elasticbeanstalk.com awsapprunner.com lambda-url.us-east-1.on.aws execute-api.us-east-1.amazonaws.com ' +
    'amazonaws.com lightsail.aws s3.us-east-1.amazonaws.com s3.us-east-2.amazonaws.com ' +
    's3.us-west-2.amazonaws.com s3.eu-central-1.amazonaws.com s3.eu-west-1.amazonaws.com oraclecloud.com ' +
    'customer-oci.com objectstorage.us-ashburn-1.oraclecloud.com appdomain.cloud mybluemix.net cf-apps.io ' +
    'ondigitalocean.app linodeusercontent.com vultrobjects.com scw.cloud scaleway.cloud idrivee2.com ' +
    'storjshare.io link.storjshare.io ipfs.dweb.link nftstorage.link w3s.link cf-ipfs.com ' +
    'gateway.pinata.cloud mypinata.cloud pinata.cloud ipfs.infura.io infura-ipfs.io 4everland.io fleek.xyz ' +
    'on.fleek.co crustfiles.app skynet.net siasky.net arweave.net ar.io eth.limo eth.link eth.sucks ' +
    'web3.storage lighthouse.storage ngrok.dev ngrok-free.dev localhost.run lhr.life serveo.net ' +
    'localtunnel.me pagekite.me tunnelto.dev bore.pub devtunnels.ms tunnel.site pinggy.io pinggy.link ' +
    'playit.gg zrok.io telebit.io drive.google.com script.google.com colab.research.google.com ' +
    'lookerstudio.google.com jotform.site jotformeu.com tally.so wufoo.com paperform.co paperform.com ' +
    'fillout.com formester.com forms.app formaloo.me airtable.com smartsheet.com ' +
    'surveyheart.com questionpro.com zohosites.com zohocreatorportal.com zfrmz.com zfrmz.eu hsforms.com ' +
    'hubspotpagebuilder.com formspree.io getform.io plectica.com padlet.com miro.com evernote.com ' +
    'nimbusweb.me notion.so coda.io craft.me slite.page graph.org te.legra.ph teletype.in write.as rentry.co ' +
    'pastebin.com hastebin.com justpaste.it controlc.com genial.ly view.genially.com adobe.ly ' +
    'express.adobe.com spark.adobe.com indd.adobe.com prezi.com flipsnack.com issuu.com publuu.com ' +
    'heyzine.com adalo.com stacker.app appgyver.com mailchimpsites.com mailerpage.io mailerpage.com ' +
    'ubpages.com unbouncepages.com instapage.com pagedemo.co leadpages.co lpages.co swipepages.net ' +
    'swipepages.co kartra.com kajabi.com mykajabi.com convertri.com groovepages.com builderall.com ' +
    'cheetah.builderall.com gr8.com subscribemenow.com getresponsesite.com landing.site ' +
    'infinityfree.me epizy.com great-site.net free.nf freehostia.com atwebpages.com mygamesonline.org ' +
    'myartsonline.com getenjoyment.net medianewsonline.com scienceontheweb.net onlinewebshop.net ' +
    'sportsontheweb.net awardspace.info x10host.com x10.mx profreehost.com 42web.io ct8.pl cba.pl prv.pl ' +
    'beget.tech bget.ru temp.swtest.ru swtest.ru hostfree.pw ueuo.com 5v.pl cloudns.ph cloudns.cl cloudns.nz ' +
    'cloudaccess.host hosted.app temp.domains temporary-domain.com ' +
    'wpenginepowered.com kinsta.cloud kinsta.page wpcomstaging.com pantheonsite.io myraidbox.de ' +
    'secureserversites.net ionos.site live-website.com apps-1and1.net apps-1and1.com rapid-site.de ' +
    'sslblindado.com wn.r.appspot.com dynu.net dynv6.net freedns.afraid.org mooo.com chickenkiller.com ' +
    'crabdance.com strangled.net no-ip.biz servehttp.com serveftp.com serveblog.net redirectme.net myftp.org ' +
    'myftp.biz bounceme.net webhop.me onthewifi.com gotdns.ch dyndns.org dyndns.info dnsalias.com homeip.net ' +
    'homelinux.com is-a-geek.com synology.me quickconnect.to eu.org us.to co.ua pp.ua fastly.net ' +
    'global.ssl.fastly.net b-cdn.net cdn77.org cdn77-storage.com kxcdn.com stackpathcdn.com stackpathdns.com ' +
    'dropboxusercontent.com mediafire.com mega.nz sendspace.com ' +
    'wetransfer.com.downloads transfernow.net smash.page fromsmash.com swisstransfer.com pcloud.link ' +
    'gofile.io anonfiles.com 4shared.com zippyshare.com krakenfiles.com file.io tmpfiles.org catbox.moe ' +
    'files.catbox.moe 1drv.ms onedrive.live.com my.sharepoint.com sharefile.com docsend.com ' +
    'pandadoc.com dochub.com signnow.com hellosign.com.site'
  ).split(' '),
);

/** True where the host is one of FREE_HOSTING, or ends in a dot and one of them. */
export function isFreeHosting(host: string): boolean {
  return FREE_HOSTING.has(host) || isTenantOfFreeHosting(host);
}

/** True where the host ends in a dot and one of FREE_HOSTING: somebody's place there, not the house itself. */
export function isTenantOfFreeHosting(host: string): boolean {
  return isUnder(host, FREE_HOSTING);
}

/** True where the host ends in a dot and one of the names. */
export function isUnder(host: string, names: ReadonlySet<string>): boolean {
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
    if (names.has(host.slice(dot + 1))) {
      return true;
    }
  }
  return false;
}

/** Services that count clicks for honest senders; where they lead cannot be seen without asking them. */
export const CLICK_TRACKERS: ReadonlySet<string> = new Set(
  (
    'list-manage.com mailchimp.com mcusercontent.com sendgrid.net sendgrid.com hubspotemail.net ' +
    'hubspotlinks.com klaviyomail.com klclick.com klclick1.com klclick2.com klclick3.com exacttarget.com ' +
    'exct.net sfmc-content.com salesforce.com awstrack.me mandrillapp.com mailgun.org mailgun.net ' +
    'sparkpostmail.com sendinblue.com sibforms.com brevo.com cmail19.com cmail20.com createsend.com ' +
    'createsend1.com constantcontact.com rs6.net mailjet.com mjt.lu emltrk.com customeriomail.com customer.io ' +
    'intercom-mail.com intercom-clicks.com iterable.com braze.com bloomreach.com convertkit-mail.com ' +
    'convertkit-mail2.com convertkit-mail4.com ck.page substack.com beehiiv.com mlsend.com mailerlite.com ' +
    'getresponse.com aweber.com activehosted.com acems1.com emlnk.com postmarkapp.com pstmrk.it ' +
    'campaign-archive.com unisender.com sendpulse.com sendsay.ru mindbox.ru dashamail.com rdstation.com.br ' +
    'rdstation-mail.com e-goi.com inxmail.de cleverreach.com crsend.com rapidmail.de optivo.de episerver.net ' +
    'emarsys.net responsys.net oracle.com marketo.com mktoweb.com pardot.com eloqua.com cheetahmail.com ' +
    'acoustic.co silverpop.com mkt.com returnpath.net ct.sendgrid.net sailthru.com movableink.com litmus.com ' +
    'email-od.com smtp2go.com mailtrap.io elasticemail.com musvc.com musvc1.net musvc2.net musvc3.net ' +
    'musvc4.net musvc5.net musvc6.net mailup.com emailsp.com emailsp.net contactlab.it mail-routing.it ' +
    'turbo-smtp.com sendibt1.com sendibt2.com sendibt3.com sendibm1.com sendibm2.com sendibm3.com sendib.com ' +
    'brevosend.com mailin.fr sib.email mcdlv.net mcsv.net rsgsv.net mailchimpapp.com mandrill.com mailchi.mp ' +
    'campaign-archive1.com campaign-archive2.com eepurl.com klaviyo.com klaviyodns.com ctrk.klclick.com ' +
    'trk.klclick.com klclick4.com hubspotemail.com hubspot.com hs-sites-eu1.com hubspotlinksfree.com ' +
    'hubspotstarter.net hubspotfree.net sendgrid.info u.sendgrid.net sparkpost.com sptrack.com mgsend.net ' +
    'mailgun.info mailgun.co messagegears.net cordial.com cordial.io attentivemobile.com attn.tv ' +
    'bloomreach.co exponea.com omnisend.com omnisendlink.com drip.com getdrip.com customeriomail.io cio.link ' +
    'e.customeriomail.com braze.eu appboy.com link.braze.com onesignal.com moengage.com clevertap.com ' +
    'iterable-links.com links.iterable.com zetaglobal.net rsys2.net rsys5.net responsys.com eloquaemail.com ' +
    'en25.com hs01.kep.tr mktdns.com mkto-ab01.com mkto-lon.com pardot-mail.com exct.com sfmc.com et-gfx.com ' +
    's4.exct.net s7.exacttarget.com cl.exct.net click.exct.net salesforce-communities.com cmail1.com ' +
    'cmail2.com cmail3.com cmail4.com cmail5.com cmail6.com cmail21.com cmail22.com cmail23.com cmailer.com ' +
    'createsend2.com createsend4.com createsend5.com forwardtomyfriend.com updatemyprofile.com ' +
    'emailoctopus.com eomail1.com eomail2.com eomail3.com eomail4.com eomail5.com eocampaign1.com ccsend.com ' +
    'cc.rs6.net r20.rs6.net constantcontactpages.com conta.cc vresp.com verticalresponse.com icontact.com ' +
    'icptrack.com madmimi.com mailerlite.io ml-sites.com mlsend2.com mlsnd.com mailersend.com mailersend.net ' +
    'getresponse360.com gr-mail.com aweberusercontent.com aweber-static.com clicks.aweber.com ' +
    'activecampaign.com acemlna.com acemlnb.com acemlnc.com acemlnd.com acems2.com acems3.com ' +
    'activehosted.net emsend1.com emlsend.com convertkit.com convertkit-mail3.com convertkit-mail5.com ' +
    'kit.com kit-mail3.com ck.link beehiiv.net substack.net ghost.io mailpoet.com newsletter2go.com ' +
    'sendinblue.de mailingwork.de agnitas.de emm.agnitas.de inx1.net inxserver.com inxserver.de evalanche.com ' +
    'scnem.com scnem2.com scnem3.com xqueue.com maileon.com mlnc.de mailjet.email mjt.io rapidmail.com ' +
    'emailsys1a.net emailsys2a.net emailsys1c.net kajomigenerator.de klick-tipp.com klicktipp.com ' +
    'klickmail.com quentn.com optivo.com srv2.de episerver.com optimizely-mail.com apteco.com artegic.de ' +
    'artegic.net elaine-asp.de promio-mail.com promio-connect.com teradatadmc.com tripicchio.com ' +
    'selligent.com slgnt.eu slgnt.us sim-technologies.com emv2.com emv3.com emv4.com ccmdcampaigns.net ' +
    'emarsys.com scarabresearch.com suite.emarsys.net ems.emsecure.net dotdigital.com dotdigital-pages.com ' +
    'trackedlink.net trackedweb.net dmtrk.net dmtrk.com dotmailer.com adestra.com msgfocus.com pure360.com ' +
    'p-r-c.com bronto.com bm23.com bm5150.com listrak.com lstrk.net listrakbi.com cheetahdigital.com ' +
    'cheetahmail.net experian-messaging.com epsl1.com epsilon.com yesmail.com ymlp.com ymlpsend.com ' +
    'benchmarkemail.com bmetrack.com bmesend.com campaigner.com campaigner-email.com campayn.com ' +
    'jangomail.com jango.com mailtrack.io yesware.com outreach.io salesloft.com mixmax.com streak.com ' +
    'streaklinks.com getnotify.com postmarkapp.info click.pstmrk.it mtasv.net awsses.com ses-track.com ' +
    'elasticmail.com sendsay.net unisender.net usndr.com sendsay.com mindbox.cloud mailganer.com ' +
    'notisend.ru getresponse.ru dashamailer.com retailrocket.ru retailrocket.net esputnik.com estpk.com ' +
    'sendpul.se spclck.com rdops.com rdstation-email.net egoiapp.com e-goi.pt mailee.me allin.com.br ' +
    'allinmail.com.br mkt7000.com mkt51.net mkt61.net mkt81.net pages03.net links.mkt3142.com ' +
    'acoustic.com silverpop.net mailsuite.com doppler.com fromdoppler.com fromdoppler.net embluemail.com ' +
    'icommarketing.com emailmanager.com emma.com e2ma.net myemma.com informz.net higherlogic.com netsuite.com ' +
    'paperlesspost.com evite.com flodesk.com fd-mail.com loops.so resend-links.com ' +
    'resend-clicks.com buttondown.email mailtrap.live zcsend.net zcsend.eu zoho.com maillist-manage.com ' +
    'maillist-manage.eu maillist-manage.in campaign-view.com campaign-view.eu ' +
    'movable-ink.net liveclicker.net freshmail.com freshmail.pl freshmail.io getresponse.pl edrone.me ' +
    'salesmanago.com salesmanago.pl ecomail.cz ecomailapp.cz smartemailing.cz emailkampane.cz mailkit.eu ' +
    'mailkit.com acymailing.com sarbacane.com sarbacane-mail.com mailify.com tipimail.com mailperformance.com ' +
    'np6.com mp6.com actito.com actito.be flexmail.eu flexmail.be addemar.com laposta.nl laposta.org clang.nl ' +
    'mailplus.nl tripolis.com spotler.com copernica.com copernica.nl'
  ).split(' '),
);

/** Endings that are sold for next to nothing and rarely bought by firms (reports of registries and block lists). */
export const ABUSED_ENDINGS: ReadonlySet<string> = new Set(
  (
    'top xyz click icu cyou cfd sbs rest quest buzz monster bond lol pics hair skin makeup boats beauty autos ' +
    'homes yachts motorcycles mom fun space site online store website live link fit gdn loan win bid date ' +
    'download stream racing review trade party science accountant faith cricket men work tk ml ga cf gq pw ' +
    'zip mov cam support su za.com ru.com sa.com cn.com uno surf life world today bar wang kim ninja vip shop ' +
    'digital run best guru biz.ua com.se bio casa cash christmas ' +
    'claims coupons forsale fyi ist ' +
    'kred lat ooo protection qpon realty ren rip ' +
    'ryukyu sexy sale tattoo vodka voyage xin yokohama webcam diet ' +
    'qa.rest baby cheap gives horse sarl'
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
  gateway(/(?:^|\.)urldefense\.(?:us|proofpoint\.com)$/, /^\//),
  gateway(/(?:^|\.)(?:mimecastprotect|mimecast)\.com$/, /^\/s/),
  gateway(
    /(?:^|\.)(?:clicktime\.symantec|clicktime\.cloud\.postoffice\.net|url\.emailprotection\.link|url-protection\.com)$/,
    /^\//,
  ),
  gateway(
    /(?:^|\.)(?:clicktime\.symantec|shared\.outlook\.inky|protect\.checkpoint|urlsand\.esvalabs|linklock\.titanhq|protection\.sophos|scanmail\.trustwave|secureweb\.trellix|avanan\.url-protection)\.com$/,
    /^\//,
  ),
  gateway(
    /^(?:protect2?\.fireeye|urlprotection|protection\.retarus|ddec1-0-en-ctp\.trendmicro|imsva91-ctp\.trendmicro|ca-en-ctp\.trendmicro)\.com$/,
    /^\//,
  ),
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
  redirector(/^(?:www\.)?google\.[a-z.]{2,6}$/, /^\/(?:imgres|search|accounts\/Logout|share)/),
  redirector(
    /^(?:maps|images|news|cse|plus|notifications|contacts|meet|translate|accounts|clients1)\.google\.[a-z.]{2,6}$/,
    /^\/(?:url|linkredirect|translate|imgres|ServiceLogin|Logout|tools)/,
  ),
  redirector(/(?:^|\.)cdn\.ampproject\.org$/, /^\//),
  redirector(/(?:^|\.)googlesyndication\.com$/, /^\//),
  redirector(/^(?:c|r|cc|www)\.bing\.com$/, /^\//),
  redirector(
    /^(?:login\.)?(?:live|microsoftonline)\.com$/,
    /^\/(?:logout|oauth20_(?:authorize|logout)|common\/oauth2)/,
  ),
  redirector(/(?:^|\.)(?:m\.|www\.|l\.|lm\.)?facebook\.com$/, /^\/(?:l\.php|flx\/warn|plugins|sharer)/),
  redirector(/^(?:www\.)?tiktok\.com$/, /^\/link/),
  redirector(/^(?:www\.)?(?:xing|pinterest)\.(?:com|[a-z]{2})$/, /^\/(?:app\/out|offsite)/),
  redirector(
    /^(?:t|r|click|track|go|links?)\.(?:[a-z0-9-]+\.)?(?:adobe|salesforce|oracle|info)\.(?:com|adobe\.com)$/,
    /^\//,
  ),
  redirector(
    /(?:^|\.)(?:adnxs|adform|criteo|outbrain|taboola|quantserve|adsrvr|serving-sys|flashtalking|mediaplex|atdmt|rlcdn|mathtag|bidswitch|smartadserver|zemanta)\.(?:com|net|org)$/,
    /^\//,
  ),
  redirector(
    /(?:^|\.)(?:awin1|shareasale|linksynergy|anrdoezrs|dpbolvw|jdoqocy|kqzyfj|tkqlhce|prf|pxf|sjv|viglink|redirectingat|skimresources|go2cloud|zanox|tradedoubler|webgains|effiliation|belboon|admitad|partnerize)\.(?:com|net|io|hn|de|org)$/,
    /^\//,
  ),
  redirector(
    /^(?:www\.)?(?:medium|quora|reddit|tumblr|weibo|zhihu|douban|naver|daum)\.(?:com|net)$/,
    /^\/(?:r\/|_\/redirect|media\/redirect|link2?|redirect|link)/,
  ),
  redirector(
    /^(?:link\.zhihu|link\.csdn|link\.juejin|cr\.naver|cc\.naver|r\.duckduckgo|duckduckgo|ss\.hu|via\.hypothes)\.(?:com|net|cn|is|org)$/,
    /^\/(?:l\/)?/,
  ),
  redirector(/^(?:web|wayback)\.archive\.org$/, /^\/web\//),
  redirector(
    /(?:^|\.)(?:indeed|glassdoor|monster|ziprecruiter)\.(?:com|[a-z]{2})$/,
    /^\/(?:r|rc|out|redirect|pagead)/,
  ),
  redirector(
    /(?:^|\.)(?:snapchat|tripadvisor|yelp|booking|airbnb|expedia)\.com$/,
    /^\/(?:out|redirect|biz_redir|external|away)/,
  ),
  redirector(/(?:^|\.)(?:ok|mail|rambler|sberbank|dzen)\.ru$/, /^\/(?:dk|away|redir|clb|link|click)/),
  redirector(/(?:^|\.)(?:translate\.yandex|yabs\.yandex|an\.yandex)\.(?:ru|com|net)$/, /^\//),
  redirector(/(?:^|\.)(?:cloudflare-gateway|linkprotect|shareddocs)\.com$/, /^\//),
];
