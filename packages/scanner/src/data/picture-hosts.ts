/** Places that serve pictures for anybody: where a picture lies there says nothing about whose it is. */
export const PICTURE_HOSTS: ReadonlySet<string> = new Set(
  (
    'cloudfront.net amazonaws.com s3.amazonaws.com googleusercontent.com gstatic.com storage.googleapis.com ' +
    'blob.core.windows.net azureedge.net akamaized.net akamaihd.net fastly.net cloudinary.com imgix.net imgur.com ibb.co ' +
    'postimg.cc imageshack.com shopify.com shopifycdn.com cdn.shopify.com wp.com wixstatic.com squarespace-cdn.com ' +
    'hubspotusercontent00.net hubspotusercontent-na1.net hubspot.com mcusercontent.com ctfassets.net sanity.io ' +
    'b-cdn.net digitaloceanspaces.com stripocdn.email stripo.email viewstripo.email beefree.io getbee.io unlayer.com ' +
    'icons8.com flaticon.com iconfinder.com w3.org wikimedia.org githubusercontent.com jsdelivr.net r2.dev ' +
    'createsend.com klaviyomail.com mlcdn.com sendinblue.com brevo.com sibforms.com constantcontact.com gravatar.com'
  ).split(' '),
);
