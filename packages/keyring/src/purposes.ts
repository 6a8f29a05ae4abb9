/**
 * Every secret of the product has its purpose in the key itself: each purpose derives its own key, so a
 * value made for one can never be accepted for another, whatever column or URL it turns up in.
 * The lists are closed: a new use gets a new line here, never an existing purpose.
 */

/** Purposes of {@link Keyring.seal} and {@link Keyring.open}. */
export const SEAL_PURPOSES = [
  /** Sign-in, set-up and invitation link tokens. */
  'seal.link',
  /** Mails that wait in the outbox; they carry live links. */
  'seal.outbox',
  /** Names and passwords of connected mailboxes. */
  'seal.mailbox',
  /** Sender and subject of stored detections. */
  'seal.detection',
  /** Addresses and full client addresses, where a deployment wants them unreadable at rest. */
  'seal.person',
  'seal.totp',
  'seal.webhook',
  /** Private signing keys. */
  'seal.signing',
  /** The ticket of a WebAuthn ceremony, which the browser carries. */
  'seal.passkey',
] as const;
export type SealPurpose = (typeof SEAL_PURPOSES)[number];

/** Purposes of {@link Keyring.mac}: short-lived values, made with the newest key. */
export const MAC_PURPOSES = [
  /** Typed sign-in codes at rest. */
  'mac.code',
  'mac.bind',
  'mac.pow',
  'mac.device',
  /** Signed addresses of the image proxy. */
  'mac.image',
  /** Opaque list cursors handed to a client. */
  'mac.cursor',
  'mac.unsubscribe',
  'pepper.pw',
] as const;
export type MacPurpose = (typeof MAC_PURPOSES)[number];

/** Purposes of {@link Keyring.index}: values that are looked up again and must survive a rotation. */
export const INDEX_PURPOSES = [
  'index.email',
  'index.ip',
  /** Identity of a message: the MAC of its raw bytes under its owner. */
  'index.message',
  /** Opaque id of a location (mailbox, folder, UIDVALIDITY, UID). */
  'index.location',
  /** Correspondents remembered without their address. */
  'index.contact',
  /** What a setting was, to tell that it is another one. */
  'index.setting',
] as const;
export type IndexPurpose = (typeof INDEX_PURPOSES)[number];

export type Purpose = SealPurpose | MacPurpose | IndexPurpose;
