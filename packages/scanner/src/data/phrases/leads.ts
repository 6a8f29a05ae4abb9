import { phraseList } from './pitches/phrase-list.ts';

/** What traders in addresses ask about: insurance, energy, houses, debts, training that somebody else sells. */
export const LEAD_PHRASES: readonly string[] = phraseList(`
  solar panel*, solar program*, home warranty, home insurance, auto insurance, car insurance, life insurance, final expense, burial insurance, funeral plan*,
  funeral cover, over 50s, reverse mortgage, home equity, timeshare, walk in tub*, walk in bath*, walk in shower*, stair lift*, stairlift*, gutter*, roof repair*,
  roof replacement, replacement windows, new windows, medical alert, debt relief, credit card debt, tax debt, student loan*, title fraud, home title, home
  repairs, hearing aid*, dental implants, see if you qualify, do you qualify, you may qualify, you may be eligible, check your eligibility, compare rates, compare
  quotes, instant quotes, get ~ quote, lower your rate, beat your renewal, boiler grant, free boiler, insulation grant, ppi, mis sold, accident claim*, compensation claim*,
  zonnepanelen, zonnepaneel, vrijblijvend*, offerte*, subsidie*, energierekening, gasrekening*, energietarie*, traplift*, warmtepomp*, dakisolatie, spouwmuur*, isolatie,
  uitvaart*, begrafenis*, hypotheek*, zorgverzekering, overstappen, bespaar*, besparing, hoortoestel*,
  plano de saúde, planos de saúde, plano saúde, carência, cotação, cote agora, tabela ~ preços, tabela promocional, tabela ~ atualizada, corretor*, mei ou pj, cnpj, consórcio, empréstimo*, limpa nome, negocie suas dívidas,
  proposta exclusiva, reduza o custo, reduza os custos, seguro auto, seguro de vida,
  compte personnel de formation, cpf, droits à la formation, heures ~ formation, pompe à chaleur, panneaux solaires, panneaux photovoltaïques, prime énergie, éligible*, éligibilité, simulation*, vos droits, mutuelle*, rachat de
  crédit, défiscalis*, assurance obsèques, prothèses auditives, isolation à, douche sécurisée, monte escalier, un conseiller, voiture sans permis,
  photovoltaik*, solaranlage*, treppenlift*, wärmepumpe*, private krankenversicherung, zahnzusatzversicherung, sterbegeld*, hörgerät*, unverbindlich*, kostenloses angebot, angebote vergleichen, tarifvergleich, kredit vergleich*,
  umschuldung, pflegegrad, pflegebox, pflegehilfsmittel,
  paneles solares, placas solares, alarma gratis, audífonos, sin compromiso, seguro de decesos, reunificar, deuda*, pannelli solari, fotovoltaico, apparecchi acustici, preventivo*, cessione del quinto, fotowoltaik*, pompa ciepła,
  aparat* słuchow*, списание долгов, банкротств*
`);
