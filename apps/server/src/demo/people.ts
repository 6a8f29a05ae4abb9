import type { Person } from './build/headers.ts';

export const MAILBOX_NAMES = ['personal', 'work', 'shop'] as const;
export type MailboxName = (typeof MAILBOX_NAMES)[number];

/** A demo mailbox and the person behind it: one and the same, in three parts of life. */
export interface DemoOwner extends Person {
  readonly mailbox: MailboxName;
  /** What the mailbox is called in a list. */
  readonly label: string;
  /** CSS colour of its chip. */
  readonly colour: string;
}

/** Name under which the demo's own mail server writes its checks (RFC 8601, section 2.2). */
export const AUTHSERV_ID = 'mx.demo.example';

export const OWNERS: Readonly<Record<MailboxName, DemoOwner>> = {
  personal: {
    mailbox: 'personal',
    label: 'Personal',
    name: 'Alex Morgan',
    address: 'alex@home.example',
    colour: '#2f7d6b',
  },
  work: {
    mailbox: 'work',
    label: 'Northwind Studio',
    name: 'Alex Morgan',
    address: 'alex.morgan@northwind-studio.example',
    colour: '#4c6ea8',
  },
  shop: {
    mailbox: 'shop',
    label: 'Oak & Loom',
    name: 'Oak & Loom',
    address: 'orders@oakandloom.example',
    colour: '#a8673a',
  },
};
