import { ATTACK_LETTERS, TWIN_LETTERS } from '../attacks/index.ts';
import type { Letter } from '../letter.ts';
import { CLIENT_LETTERS } from './people-clients.ts';
import { CLUB_AND_HOUSE_LETTERS } from './people-club.ts';
import { CORNER_LETTERS } from './people-corners.ts';
import { CUSTOMER_LETTERS } from './people-customers.ts';
import { FAMILY_LETTERS } from './people-family.ts';
import { FRIEND_LETTERS } from './people-friends.ts';
import { LANGUAGE_LETTERS } from './people-languages.ts';
import { STUDIO_LETTERS } from './people-studio.ts';
import { SUPPLIER_AND_COMPLAINT_LETTERS } from './people-suppliers.ts';
import { SERVICE_LETTERS } from './services.ts';

/** Everything that lies in the demo mailboxes when the demo starts. */
export const SEEDED_LETTERS: readonly Letter[] = [
  ...FAMILY_LETTERS,
  ...FRIEND_LETTERS,
  ...CLUB_AND_HOUSE_LETTERS,
  ...LANGUAGE_LETTERS,
  ...STUDIO_LETTERS,
  ...CLIENT_LETTERS,
  ...CUSTOMER_LETTERS,
  ...SUPPLIER_AND_COMPLAINT_LETTERS,
  ...CORNER_LETTERS,
  ...SERVICE_LETTERS,
  ...ATTACK_LETTERS,
  ...TWIN_LETTERS,
];
