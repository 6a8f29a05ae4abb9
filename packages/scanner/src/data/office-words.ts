import { phraseList } from './phrases/pitches/phrase-list.ts';

/** Offices, courts, police, tax, banks and the post: what impostors call themselves where they name no house. */
export const OFFICE_WORDS: readonly string[] = phraseList(`
  tribunal, court, supreme court, district court, justiça, justicia, judiciário, judicial, cartório, procuradoria, polícia, policía, police, polizei, polizia,
  ministry, ministère, ministério, ministerio, ministerium, bundesamt, government, gov br, gov uk, república, république, receita federal, receita, fazenda, detran, irs, internal revenue, hmrc,
  revenue service, social security, medicare, medicaid, finanzamt, steuerportal, elster, bundeszentralamt, impots, impôts, finances publiques, ameli, assurance maladie, caf, agence nationale,
  antai, amendes, customs, zollamt, douane, douanes, aduana, duties, agenzia delle entrate, inps, agencia tributaria, seguridad social, dgt, belastingdienst, digid, mijnoverheid, toeslagen, cjib,
  banco, bank, banque, banca, sparkasse, volksbank, raiffeisen, kasse, caixa, crédito agrícola, poste, correios, correos, post office, postamt, royal mail, treasury, federal reserve, reserve bank, central bank,
  world bank, united nations, imf, embassy, interpol, europol, fbi, homeland security, compensation commission, госуслуги, налоговая, фнс, суд, полиция, мвд, банк, сбербанк, почта россии, почта, krajowa administracja, skarbowy, zus, bank polski
`);
