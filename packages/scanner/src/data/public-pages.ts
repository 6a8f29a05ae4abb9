/** Houses of good name where anybody puts up a page, a form or a file under their name. Hosts or ends of hosts. */
export const PUBLIC_PAGES: ReadonlySet<string> = new Set(
  (
    'drive.google.com docs.google.com sites.google.com forms.gle script.google.com storage.googleapis.com ' +
    'graph.org telegra.ph t.me notion.site notion.so dropbox.com dropboxusercontent.com 1drv.ms ' +
    'onedrive.live.com sharepoint.com forms.office.com github.io gitbook.io cloudfront.net ' +
    'blob.core.windows.net web.core.windows.net azurewebsites.net cloudfunctions.net run.app ' +
    'firebasestorage.googleapis.com web.app pages.dev workers.dev r2.dev vercel.app netlify.app ' +
    'canva.com jotform.com typeform.com wetransfer.com we.tl mega.nz mediafire.com pastebin.com rentry.co ' +
    'teletype.in blogspot.com wixsite.com weebly.com shoutout.wix.com surveymonkey.com evernote.com padlet.com'
  ).split(' '),
);
