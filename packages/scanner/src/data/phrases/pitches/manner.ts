import { phraseList } from './phrase-list.ts';

/** How sellers press, whatever they sell. */
export const PRESSING_PITCHES: readonly string[] = phraseList(`
  act now, act fast, act today, order now, order today, buy now, call now, call today, click here, click below,
  click the link, click on the link, apply now, apply online, sign up now, join now, join today, limited time,
  limited offer, limited supply, limited quantit*, while supplies last, offer expires, expires soon, last
  chance, final notice, don't miss, dont miss, don't delay, don't wait, hurry, once in a lifetime, risk free, no
  risk, without risk, no obligation, no strings, no catch, no gimmick*, no cost, no fees, no hidden, absolutely
  free, totally free, 100 % free, 100 % guarantee*, 100 % satisf*, % off, satisfaction guarantee*, money back,
  full refund, guaranteed, we guarantee, as seen on, featured on, special promotion, special offer, exclusive
  offer, exclusive deal, free trial, free sample, free shipping, free bonus*, free access, free info*, free
  report, free membership, free consultation, free quote, for free, for only $, only $, save up to, save $, save
  big, save thousands, lowest price*, best price*, unbelievable, amazing, incredible, revolutionary,
  breakthrough, secret*, you have been selected, you've been selected, you have been chosen, congratulations,
  this won't last, see for yourself, what are you waiting, change your life, will change, dear friend, dear sir,
  toll free, no purchase, why pay, all for free, in # minutes, in just # days, in # days or, instant access,
  instantly, overnight, watch the video, watch this video, before it's taken, taken down, claim your, claim
  yours, get yours, get started, learn more, find out how, discover how, see how, start today, jetzt bestellen,
  jetzt zugreifen, jetzt sichern, nur heute, nur für kurze zeit, begrenzte zeit, solange der vorrat, ohne
  risiko, risikofrei, kostenlos, geld zurück, garantiert, klicken sie hier, hier klicken, letzte chance, sparen
  sie, unglaublich, sie wurden ausgewählt, gratis, commandez maintenant, cliquez ici, offre limitée, dernière
  chance, sans risque, sans engagement, satisfait ou remboursé, garanti*, gratuit*, profitez, ne manquez pas,
  félicitations, vous avez été sélectionné*, haga clic aquí, haz clic aquí, clic aquí, compre ahora, oferta
  limitada, tiempo limitado, última oportunidad, sin riesgo, sin compromiso, garantizad*, felicidades,
  aproveche, no te pierdas, has sido seleccionad*, clique aqui, compre agora, por tempo limitado, última chance,
  sem risco, sem compromisso, garantid*, grátis, aproveite, não perca, parabéns, você foi selecionad*, clicca
  qui, acquista ora, ordina ora, offerta limitata, tempo limitato, ultima occasione, senza rischi, senza
  impegno, soddisfatti o rimborsati, garantit*, approfitta*, non perdere, congratulazioni, sei stato
  selezionat*, только сегодня, успейте, спешите, нажмите здесь, жмите, закажите, заказать сейчас, бесплатно, без
  риска, гарантируем, гарантия возврата, последний шанс, скидк* до, поздравляем, вы выбраны, ограниченное время,
  立即购买, 点击这里, 点击此处, 限时, 免费, 优惠, 保证, 机会难得, 不要错过, 恭喜,
  nu bestellen, bestel nu, alleen vandaag, klik hier, wees er snel bij, op is op, zonder risico,
  niet goed geld terug, gefeliciteerd, laatste kans, exclusieve aanbieding, u bent geselecteerd,
  sofort sichern, jetzt anfordern, jetzt testen, jetzt anmelden, greifen sie zu, nicht verpassen,
  begrenzte stückzahl, je profite, j'en profite, offre exclusive, offre spéciale, dernières heures,
  quantité limitée, pide ahora, ordena ahora, solo hoy, últimas unidades, oferta exclusiva, oferta especial,
  quero aproveitar, peça agora, só hoje, compralo ora, solo oggi, offerta esclusiva, ultimi pezzi,
  prova gratuita, только до, осталось мало, торопитесь, количество ограничено, подробнее по ссылке,
  переходи по ссылке, оставьте заявку,    for a limited, you win, nothing to lose,  top quality, best deal, no hassle*, hassle free, you qualify, see if you qualify,
  qualify today, spots left, only # left, limited spots, offer ends, ends tonight,  hemen, tıklayın, fırsatı kaçırma*, ücretsiz
`);

/** Law and excuses that only those need who write unasked. */
export const EXCUSE_PITCHES: readonly string[] = phraseList(`
  this is not spam, not a spam, is not unsolicited, not considered spam, cannot be considered spam, can not be
  considered spam, under bill, bill s #, s # title, section 301, title iii, title # section, 105 th, h r #, in
  compliance with, complies with, can spam act, anti spam polic*, you opted in, you have opted, you opted to,
  opted in to receive, opt in email, because you ~ opted, you requested ~ information, you or someone, someone
  using ~ email, at one of our, one of our partner*, our affiliate*, our marketing partner*, third party
  advertis*, third party offers, this is an advertisement, this is a commercial, paid advertisement, one time
  mailing, one time email, one time e mail, one time message, only receive this ~ once, will not be contacted
  again, never be contacted again, you will not receive, to be removed, be removed from, removed from ~ list,
  removed from our, removed from future, remove in the subject, remove ~ subject, the word remove, subject line
  remove, with remove, type remove, put remove, for removal, removal instruction*, removal request*, remove me,
  to remove your, remove your, remove yourself, click here to remove, to opt out, opt out of, to stop receiving,
  no longer wish to receive, do not wish to receive, not wish to receive, wish not to receive, not want to
  receive, rather not receive, prefer not to receive, if you received this ~ error, received this ~ error,
  apologize for any, sorry for ~ inconvenience, sorry for ~ intrusion, excuse this intrusion, we respect your
  privacy, we do not condone spam, strong anti spam, honor all remove, remove requests, or write to, excluded
  from ~ list, reply with stop, reply stop, reply with no, let me know if not, reply unsubscribe, reply with
  unsubscribe, reply ~ remove, dies ist kein spam, keine weiteren e, keine weiteren mails, aus dem verteiler,
  adresse aus der liste, ceci n'est pas un spam, ne plus recevoir, pour vous désinscrire, retirer de notre, esto
  no es spam, no es spam, no desea recibir, no deseas recibir, ser removido, remover de nuestra, este correo no
  ~ spam, isto não é spam, não é spam, não deseja receber, não desejar receber, caso não queira, não pode ser
  considerad* spam, questo non è spam, non desideri ricevere, non desidera ricevere, legge sulla privacy, это не
  спам, не является спамом, не хотите получать, если ~ не интересн*, исключить ~ из рассылки, удалить ~ адрес,
  退订, 如不想再收到, 本邮件不是垃圾,
   you are receiving this ~ because you are registered, registered with one of,
      
   further notices, further mailings, future mailings, mailing services, 
    apologize if this,  
  unsolicited e mail, unsolicited email,   dieser werbung widersprechen,
  keine werbung mehr, geen e mails meer, geen mails meer, uitschrijven voor, se désabonner de cette publicité,
  publicidad no deseada, darse de baja de esta publicidad, remover seu e mail, se não deseja receber,
  cancellare il suo indirizzo, indirizzo è stato ~ reperito, ваш адрес ~ открытых источник*
`);

/** Company for a night, pictures behind a door. */
export const ADULT_PITCHES: readonly string[] = phraseList(`
  xxx, porn*, hardcore, live sex, sex cam*, webcam girl*, web cam girl*, nude*, naked, horny, slut*, teen*
  girl*, hot girl*, hot teen*, lesbian*, orgasm*, cum, pussy, cock, blow job*, adult site*, adult entertainment,
  adult web*, adult content, adult video*, adults only, over # years of age, must be #, be at least 18, 18
  years, sexy, singles in your, meet singles, local singles, lonely housewives, cheating wives, hook up,
  hookup*, date tonight, dating site*, find ~ date, find love, i saw your profile, my pictures, my photos, my
  webcam, naughty, erotic*, sexkontakte, geile, nackt*, einsame frauen, heiße frauen, rencontres coquines,
  femmes chaudes, plan cul, chicas calientes, mujeres solteras, garotas, mulheres solteiras, donne sole, ragazze
  calde, интим*, девушки рядом, секс*, знакомства без, 成人, 裸聊, 约炮, 色情,
  porno*,  free adult, adult free, free pics, free pictures, amateur girl*, 
     waiting for you ~ online, 
   my pic, my pics,  see me naked, uncensored,  sex tape, hot photos,
  private photos, lonely women, lonely wives, milf*, mature women, hot moms, women near you, girls near you,
  women in your area, looking for ~ fun tonight, no strings attached, casual ~ encounter*, discreet ~ affair,
  asian ~ women, asian beauties, ukrainian ~ women, russian ~ women, russian bride*, slavic ~ women,
  latina women, meet women, meet girls, flirt with, chat with girls, single women, vrouwen in de buurt,
  geile vrouwen, sexdate, sexdating, alleenstaande vrouwen, partnersuche ~ kostenlos, frauen in deiner nähe,
  russische frauen, femmes célibataires, rencontre* sérieuse*, femmes seules, femmes russes, mujeres cerca,
  mujeres rusas, conocer mujeres, mulheres perto, encontros casuais, donne mature, incontri piccanti,
  incontri extraconiugali, donne russe, познакомь*, одинокие женщины, хочу познакомиться, девушки онлайн,
  встреч* без обязательств, türk porno, porno film*, canlı sohbet
`);

/** Games of chance. */
export const GAMING_PITCHES: readonly string[] = phraseList(`
  casino*, online casino, free spins, jackpot*, slot machine*, slots, blackjack, roulette, poker, sportsbook,
  sports betting, betting, deposit bonus, welcome bonus, no deposit, lottery, sweepstake*, freispiele,
  willkommensbonus, sportwetten, glücksspiel, tours gratuits, paris sportifs, bonus de bienvenue, giros gratis,
  apuestas, bono de bienvenida, apostas, rodadas grátis, bônus de, giri gratis, scommesse, bonus di benvenuto,
  казино, фриспин*, ставки на, бездепозитн*, букмекер*, 博彩, 彩票, 赌场, 百家乐, 六合彩,
  play poker, real money casino, bonus code, no deposit bonus, cashback casino, gratis spins, speel nu,
  gokkasten, goksite*, online gokken, wedden op, spielautomaten, bonus ohne einzahlung, casino ohne,
  machines à sous, sans dépôt, casino en ligne, tragamonedas, casino en línea, sin depósito, caça níqueis,
  cassino online, jogue agora, sem depósito, casinò online, senza deposito, slot online, игровые автоматы,
  вращени*, без депозита, ставк* на спорт, bahis, canlı bahis, deneme bonusu, kumarhane
`);
