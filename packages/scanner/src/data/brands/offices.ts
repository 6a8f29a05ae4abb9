import { readBrands, type Brand } from '../brand.ts';

/** Offices of state: taxes, customs, identity, traffic, courts, police, and their portals. */
export const OFFICE_BRANDS: readonly Brand[] = readBrands(`
  GOV.UK; gov.uk|dvla|dvsa; gov.uk dvla.gov.uk service.gov.uk
  NHS; nhs; nhs.uk nhs.net
  TV Licensing; tv licensing; tvlicensing.co.uk
  Companies House; companies house; companieshouse.gov.uk gov.uk
  Social Security; social security administration; ssa.gov
  FBI; federal bureau of investigation|fbi; fbi.gov ic3.gov
  FTC; federal trade commission; ftc.gov
  IC3; internet crime complaint center; ic3.gov fbi.gov
  DMV; department of motor vehicles; ca.gov ny.gov
  FEMA; fema; fema.gov
  Canada Revenue Agency; canada revenue agency|agence du revenu du canada; cra-arc.gc.ca canada.ca
  Service Canada; service canada; canada.ca servicecanada.gc.ca
  Australian Taxation Office; australian taxation office; ato.gov.au
  myGov; mygov|services australia|centrelink; my.gov.au servicesaustralia.gov.au
  Inland Revenue; inland revenue; ird.govt.nz
  Revenue Ireland; revenue commissioners; revenue.ie
  Impots; impots.gouv|impôts|impots|direction générale des finances publiques|dgfip; impots.gouv.fr finances.gouv.fr
  ANTAI; antai|amendes.gouv; antai.gouv.fr amendes.gouv.fr
  CAF; allocations familiales; caf.fr
  France Connect; franceconnect|france connect; franceconnect.gouv.fr
  Compte Formation; compte cpf|mon compte formation|moncompteformation; moncompteformation.gouv.fr
  France Travail; pôle emploi|pole emploi|france travail; francetravail.fr pole-emploi.fr
  URSSAF; urssaf; urssaf.fr
  Crit'Air; crit'air|critair; certificat-air.gouv.fr
  Agenzia delle Entrate; agenzia delle entrate|agenzia entrate; agenziaentrate.gov.it agenziaentrate.it
  INPS; inps; inps.it
  SPID; spid identità digitale; spid.gov.it
  Agencia Tributaria; agencia tributaria; agenciatributaria.es agenciatributaria.gob.es
  DGT; dirección general de tráfico; dgt.es dgt.gob.es
  Seguridad Social; seguridad social; seg-social.es seg-social.gob.es
  Autoridade Tributária; autoridade tributária|portal das finanças; portaldasfinancas.gov.pt at.gov.pt
  Receita Federal; receita federal; receita.fazenda.gov.br gov.br
  gov.br; gov.br; gov.br
  Detran; detran; detran.sp.gov.br detran.rj.gov.br detran.mg.gov.br gov.br
  SUNAT; sunat; sunat.gob.pe
  SAT; servicio de administración tributaria; sat.gob.mx
  Belastingdienst; belastingdienst; belastingdienst.nl
  DigiD; digid; digid.nl
  CJIB; cjib|centraal justitieel incassobureau; cjib.nl
  MijnOverheid; mijnoverheid|mijn overheid; overheid.nl mijn.overheid.nl
  RDW; rdw; rdw.nl
  itsme; itsme; itsme.be itsme-id.com
  FPS Finance; fod financiën|spf finances|fps finance; belgium.be fed.be
  ESTV; eidgenössische steuerverwaltung; estv.admin.ch admin.ch
  FinanzOnline; finanzonline|bundesministerium für finanzen; bmf.gv.at finanzonline.at
  ID Austria; id austria; id-austria.gv.at oesterreich.gv.at
  Zoll; zollamt|generalzolldirektion; zoll.de
  BaFin; bafin; bafin.de
  Bundesagentur für Arbeit; bundesagentur für arbeit|arbeitsagentur; arbeitsagentur.de
  Deutsche Rentenversicherung; deutsche rentenversicherung; deutsche-rentenversicherung.de drv-bund.de
  Bundespolizei; bundespolizei|bundeskriminalamt; bundespolizei.de bka.de polizei.de
  Skatteverket; skatteverket; skatteverket.se
  Skatteetaten; skatteetaten; skatteetaten.no
  SKAT; skattestyrelsen; skat.dk sktst.dk
  e-Boks; e-boks|mitid; e-boks.dk e-boks.com mitid.dk
  Vero; verohallinto; vero.fi
  Suomi.fi; suomi.fi; suomi.fi
  Urząd Skarbowy; urząd skarbowy|krajowa administracja skarbowa; podatki.gov.pl mf.gov.pl gov.pl
  ZUS; zakład ubezpieczeń społecznych; zus.pl
  Finanční správa; finanční správa; financnisprava.cz
  NAV; nemzeti adó- és vámhivatal; gov.hu
  ANAF; anaf; anaf.ro
  e-Devlet; e-devlet; turkiye.gov.tr
  Дія; портал дія; diia.gov.ua
  МВД России; мвд россии; mvd.ru мвд.рф
  ФССП; фссп|служба судебных приставов; fssp.gov.ru fssp.ru
  Социальный фонд; социальный фонд россии|пенсионный фонд; sfr.gov.ru pfr.gov.ru
  国税庁; 国税庁|e-tax; nta.go.jp e-tax.nta.go.jp
  Income Tax India; income tax department; incometax.gov.in
  IRAS; inland revenue authority of singapore; iras.gov.sg
  SARS; south african revenue service|sars efiling; sars.gov.za
  Europol; europol; europa.eu
  Interpol; interpol; interpol.int
`);
