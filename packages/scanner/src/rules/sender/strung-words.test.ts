import { describeRule } from '../../testing/scan-for-test.ts';
import { strungWords } from './strung-words.ts';

describeRule(
  strungWords,
  [
    { title: 'five words with capitals', from: 'Car shield <RiverLampOrangeTableCloud@berg.example>' },
    { title: 'a sentence without blanks', from: 'Floors <newmaterialsimprovehousesofallkinds@berg.example>' },
  ],
  [
    { title: 'two names', from: 'Anna Berg <AnnaBerg@berg.example>' },
    { title: 'three names', from: 'Anna <AnnaMariaBerg@berg.example>' },
    { title: 'a long name of a person', from: 'K <konstantinopoulos-papadopoulos@berg.example>' },
    {
      title: 'a machine that tells what it does',
      from: 'Shop <OrderShipmentConfirmationService@berg.example>',
    },
    {
      title: 'a list',
      from: 'A <RiverLampOrangeTableCloud@berg.example>',
      headers: ['List-Id: <l.example>', 'List-Post: <mailto:l@l.example>'],
    },
  ],
);
