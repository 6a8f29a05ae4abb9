import type { Person } from '../build/headers.ts';

/** The people in Alex's life who write more than once. */
export const CAST = {
  mum: { name: 'Helen Morgan', address: 'helen.morgan@post.example' },
  dad: { name: 'Peter Morgan', address: 'peter.morgan@post.example' },
  nina: { name: 'Nina Morgan', address: 'nina@morgan-hart.example' },
  sam: { name: 'Sam Okafor', address: 'sam.okafor@letterbox.example' },
  priya: { name: 'Priya Raman', address: 'priya@raman.example' },
  tom: { name: 'Tom Lindqvist', address: 'tom@lindqvist.example' },
  ruth: { name: 'Ruth Abara', address: 'ruth.abara@letterbox.example' },
  club: { name: 'Harbour Rowing Club', address: 'secretary@harbour-rowing.example' },
  house: { name: 'Marlow & Finch House Management', address: 'office@marlow-finch.example' },
  katya: { name: 'Катя Орлова', address: 'katya@orlova.example' },
  misha: { name: 'Михаил Белов', address: 'm.belov@pochta.example' },
  jonas: { name: 'Jonas Weiß', address: 'jonas.weiss@brief.example' },
  lea: { name: 'Léa Fournier', address: 'lea@atelier-fournier.example' },
  carmen: { name: 'Carmen Ibáñez', address: 'carmen@telares-ibanez.example' },
  kenji: { name: '佐藤 健二', address: 'kenji@sato-mokko.example' },
  yuki: { name: '田中 由紀', address: 'yuki.tanaka@tegami.example' },
  dana: { name: 'Dana Whitfield', address: 'dana@northwind-studio.example' },
  omar: { name: 'Omar Haddad', address: 'omar@northwind-studio.example' },
  ines: { name: 'Inês Carvalho', address: 'ines@northwind-studio.example' },
  harper: { name: 'Harper Lane', address: 'harper.lane@bluebird-bakery.example' },
  viktor: { name: 'Viktor Brandt', address: 'v.brandt@alpenrail.example' },
  mei: { name: 'Mei Chen', address: 'mei.chen@tidewater-museum.example' },
  sawmill: { name: 'Greta Holm', address: 'greta@holm-sawmill.example' },
  piotr: { name: 'Piotr Wiśniewski', address: 'piotr@len-i-welna.example' },
} as const satisfies Readonly<Record<string, Person>>;
