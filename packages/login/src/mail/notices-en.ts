/** What a notice says happened, by its stable name. */
export const NOTICES_EN: Readonly<Record<string, string>> = {
  'new-device': 'Somebody signed in from a browser that was not used before.',
  'mfa-enrolled': 'A second factor was added.',
  'mfa-removed': 'A second factor was removed.',
  'mfa-failures':
    'Somebody passed the first step of the sign-in and then failed the second step several times.',
  'mfa-locked': 'After many wrong tries, the second step of the sign-in is closed for a while.',
  'passkey-registered': 'A passkey was added.',
  'passkey-removed': 'A passkey was removed.',
  'recovery-generated': 'New recovery codes were made; the old ones no longer work.',
  'recovery-used': 'A recovery code was used to sign in.',
  'email-change-requested': 'Somebody signed in asked to change the address of this account.',
  'email-changed': 'The address of this account was changed.',
  'password-failures':
    'Somebody typed many wrong passwords for your account. Passwords pause for a while; mail and passkeys still work.',
  'password-changed': 'The password was changed. Everybody else who was signed in has to sign in again.',
  'password-removed': 'The password was removed.',
  'password-reset': 'The password was set anew.',
  'token-reuse': 'A copied access was used a second time; all access that came from it was ended.',
  'code-path-closed':
    'After many wrong codes, signing in by code is closed. The link and passkeys still work.',
};
