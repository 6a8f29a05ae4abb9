import { isUnder } from './link-hosts.ts';

/**
 * Services that write in the name of the firms and people who use them: invoices, reviews, tickets, documents to sign,
 * letters of projects to their backers. Registrable domains or hosts that only the service itself can send from. Free
 * accounts there are misused, too: this only softens what is odd about a name in front of a foreign address.
 */
const PLATFORMS: readonly string[] = // Bills and accounts
  (
    'sent-via.netsuite.com intuit.com quickbooks.com xero.com post.xero.com freshbooks.com waveapps.com bill.com ' +
    'stripe.com squareup.com messaging.squareup.com sage.com sageone.com zohobooks.com invoice2go.com lexware.de ' +
    'lexoffice.de sevdesk.de debitoor.com billomat.com pennylane.com gocardless.com mollie.com adyen.com klarna.com ' +
    'chargebee.com recurly.com paddle.com fastspring.com digitalriver.com 2checkout.com gumroad.com ' +
    // Shops, reviews, parcels
    'shopifyemail.com shopify.com etsy.com ebay.com bigcommerce.com ecwid.com bazaarvoice-cgc.com bazaarvoice.com ' +
    'trustpilot.com trustpilotmail.com yotpo.com reviews.io judge.me stamped.io powerreviews.com feefo.com ' +
    'trustedshops.com narvar.com aftership.com parcellab.com shipstation.com route.com ' +
    // Projects, events, clubs, gifts
    'kickstarter.com indiegogo.com patreon.com gofundme.com betterplace.org eventbrite.com meetup.com ' +
    'ticketmaster.com eventim.de weezevent.com helloasso.com justgiving.com actionnetwork.org everyaction.com ' +
    'ngpvan.com salsalabs.org mobilize.us spond.com teamsnap.com doodle.com calendly.com opentable.com ' +
    // Papers to sign and to share
    'docusign.net docusign.com adobesign.com echosign.com hellosign.com pandadoc.net signnow.com dropboxsign.com ' +
    'skribble.com yousign.com ' +
    // Questions, tickets, applications
    'zendesk.com freshdesk.com helpscout.net intercom-mail.com gorgias.com atlassian.net surveymonkey.com ' +
    'surveymonkeyuser.com qualtrics.com typeform.com greenhouse.io greenhouse-mail.io lever.co hire.lever.co ' +
    'smartrecruiters.com myworkday.com workday.com icims.com bamboohr.com personio.de ' +
    // Practices, schools, clubs
    'charmtracker.com athenahealth.com healow.com doctolib.de doctolib.fr solutionreach.com classdojo.com ' +
    'parentsquare.com remind.com schoology.com instructure.com bloomz.net sdui.de clubdesk.ch ' +
    // Mail of shops and firms through one house of a mailing service
    'cname.cjm.adobe.com mail.hubspot.com'
  ).split(' ');

const KNOWN: ReadonlySet<string> = new Set(PLATFORMS);

/** True where a host belongs to a service that writes for others. */
export function isOnBehalfHost(host: string): boolean {
  return KNOWN.has(host) || isUnder(host, KNOWN);
}
