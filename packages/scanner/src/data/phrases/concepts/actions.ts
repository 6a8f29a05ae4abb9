import type { WordList } from './word-list.ts';

/** What a reader is asked to do. */
export type ActionConcept =
  | 'shared'
  | 'verify'
  | 'update'
  | 'signIn'
  | 'open'
  | 'pay'
  | 'claim'
  | 'win'
  | 'renew'
  | 'unlock'
  | 'keep'
  | 'track'
  | 'phone'
  | 'answer'
  | 'apply'
  | 'connect'
  | 'scan'
  | 'cancel'
  | 'avoid'
  | 'send';

/** Lines are English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Japanese, Chinese. */
export const ACTIONS: Readonly<Record<ActionConcept, WordList>> = {
  verify: `verify verifying verification confirm confirming confirmation validate validation authenticate reconfirm re_confirm revalidate revalidation prove
    bestätig* verifizier* überprüf* legitimier* validier* abgleich* authentifizier* identifizier*
    vérifie* vérification confirme* confirmation valider validez validation authentifi*
    verificar verifique verifica verificación confirme confirmar confirma validar valide validación
    verificação confirme confirmação validação valide comprove
    verifica verifichi verificare verificate conferma confermare confermi convalida*
    verifieer* verificatie verifiëren bevestig* valideer* controleer
    zweryfikuj* weryfikac* potwierdź potwierdzić potwierdzeni* sprawdź
    подтверд* подтвержд* проверьте проверить верифи* подтвержен*
    確認 認証 検証 ご確認 本人確認 验证 验証 確認 确认 核实 認證`,
  update: `update updating re_enter reenter
    aktualisier* ergänz* vervollständig* berichtig* auffrisch*
    mettre_à_jour mettez_à_jour mise_à_jour actualis*
    actualizar actualice actualiza actualización
    atualizar atualize atualização regulariz* recadastr*
    aggiorna*
    bijwerken actualiseer werk_bij updaten vul_aan
    zaktualizuj* aktualizac* uzupełni*
    обнов* актуализ* заполните дополните
    更新 変更 お手続き 更改 補充 修改`,
  signIn: `login log_in logging_in sign_in signin sign_on log_on logon signing_in
    anmelden anmeldung einloggen melden_sie_sich loggen_sie einzuloggen login
    connexion connecter connectez identifiez_vous se_connecter
    iniciar_sesión inicie_sesión inicio_de_sesión acceder acceda ingresar ingrese
    acessar acesse fazer_login entrar_na login entre_na
    accedi accedere acceda accesso login
    inloggen log_in aanmelden meld_u_aan inlogpoging
    zaloguj* logowani* zalogować
    войти войдите вход входа авториз* залогин*
    ログイン サインイン 登录 登陆 登錄`,
  open: `click open view tap access press visit see follow
    klicken klick öffnen ansehen anzeigen aufrufen abrufen einsehen
    cliquez cliquer ouvrir consulter consultez voir accéder
    clic haga_clic abrir ver pulse consultar consulte
    clique clicar abrir visualizar visualize ver veja abra
    clicca cliccare aprire visualizza visualizzare apri vedi
    klik klikken bekijk bekijken openen open
    kliknij otwórz zobacz przejdź
    нажмите нажать открыть откройте перейдите посмотреть перейти просмотреть кликните
    クリック 開く 表示 こちら 点击 查看 打开 點擊`,
  pay: `pay paying settle remit make_payment make_the_payment pay_now
    bezahlen zahlen begleichen überweisen zahle bezahle entrichten
    payer payez régler réglez règlement_de verser
    pagar pague abonar abone liquidar
    pagar pague quitar efetuar_o_pagamento efetue_o_pagamento
    pagare paga paghi versare saldare
    betalen betaal voldoen overmaken
    zapłać zapłacić opłacić opłać uregulować
    оплат* заплат* погас* внесите внести доплат*
    お支払い 支払う 支払い 支付 付款 缴纳 缴费`,
  claim: `claim redeem collect receive get_yours withdraw pick_up cash_out unlock_your
    einlösen abholen erhalten beanspruchen auszahlen
    récupérer récupérez recevoir recevez réclamer réclamez profitez obtenez
    reclamar reclame reclama recibir recibe reciba canjear canjea
    resgatar resgate receber receba solicitar retire saque
    riscatta riscattare ricevi ricevere ottieni ritira
    ontvang ontvangen claim claimen verzilver ophalen
    odbierz odebrać otrzymaj odbiór
    получи получить получите заберите забрать вывести вывод
    受け取る 受取 受け取り 獲得 领取 获取 領取 提取`,
  win: `finalist finale auserwählt* gratulier* kandidat* ausgelost
    won winner winners win winning congratulations congrats selected chosen lucky
    gewonnen gewinner* gewinnen ausgewählt glückwunsch gratulieren auserwählt
    gagné gagnant* gagner félicitations sélectionné* tiré_au_sort
    ganado ganador* ganar felicidades seleccionado* enhorabuena elegido premiad*
    ganhou ganhador* ganhar parabéns selecionado* sortead* contemplad* premiad*
    vinto vincitore vincere congratulazioni selezionat* complimenti estratt*
    gewonnen winnaar winnen gefeliciteerd geselecteerd uitgekozen verloten
    wygrał* zwycięzc* gratulac* wybran* wylosowan*
    выигра* победит* поздравля* выбраны избран*
    当選 おめでとう 中奖 恭喜 获奖`,
  renew: `renew renewal renewed renewing reactivate extend auto_renew* reactivation resubscribe
    verläng* erneuer* reaktivier*
    renouvel* réactiv* prolong*
    renovar renueve renovación reactivar prorrog*
    renovar renove renovação reativar reative
    rinnov* riattiv*
    verleng* vernieuw* heractiveer*
    odnów przedłuż* odnowieni*
    продл* возобнов*
    続ける 自動更新 続費 续费 续订 续期`,
  unlock: `unlock unblock restore release recover reinstate lift reactivate regain retrieve
    entsperr* freischalt* wiederherstell* freigeben aufheben reaktivier*
    débloqu* rétabli* restaur* déverrouill* libérer
    desbloque* restablec* restaur* recuper* liberar
    desbloque* restaur* recuper* liberar libere reativ*
    sblocc* ripristin* recuper*
    deblokk* herstel* vrijgeven ontgrendel*
    odblok* przywr*
    разблок* восстанов*
    解除 復旧 再開 解锁 恢复 解除`,
  keep: `keep retain maintain continue_using same_password
    behalten beibehalten weiterhin_nutzen
    conserver garder
    mantener conservar
    manter
    mantenere
    behouden houden
    zachowaj
    сохранить сохраните оставить
    維持 保留`,
  track: `track tracking trace reschedule
    verfolgen sendungsverfolgung nachverfolgen
    suivre suivez suivi
    rastrear rastreo seguimiento siga
    rastrear rastreio rastreamento acompanhe acompanhar
    traccia tracciare tracciamento
    volg volgen traceer
    śledź śledzeni*
    отследить отслеж*
    追跡 跟踪 追踪`,
  phone: `call dial phone telephone ring_us call_us contact_us helpline help_line hotline toll_free support_number customer_care
    anrufen rufen_sie telefonisch hotline telefonnummer
    appelez appeler téléphoner
    llame llamar llámenos llamada
    ligue ligar telefone
    chiama chiamare telefona
    bel bellen telefonisch
    zadzwoń
    позвоните звоните позвонить
    電話 电话 致电 拨打`,
  answer: `confirm_the_receipt acknowledge_receipt direct_contact free_to_contact
    reply respond get_back contact_me write_me write_back respond_to
    antworten antworte melden_sie kontaktieren_sie
    répondre répondez contactez_moi
    responda responder contácteme póngase_en_contacto
    responda responder entre_em_contato retorne
    rispondi rispondere contattami mi_contatti
    antwoord reageer antwoorden
    odpowiedz odpisz
    ответьте ответить напишите свяжитесь
    返信 返事 回复 回覆 联系我`,
  apply: `apply enroll register sign_up signup join participate take_part
    bewerben beantragen teilnehmen anfordern registrieren mitmachen
    postuler inscri* participer participez demander
    solicitar solicite inscrib* participar participe
    solicitar inscrev* participar participe cadastr*
    candidat* iscriv* partecip* richied*
    aanmelden solliciteer meedoen doe_mee deelnemen
    aplikuj zapisz weź_udział zarejestruj
    участв* зарегистрир* подать_заявк* оставьте_заявк*
    申し込 応募 登録 申请 注册 参加`,
  connect: `connect connecting link_your sync synchronize synchronise migrate migration import
    verbinden synchronisier* migrier* verknüpf*
    synchronis* migrer relier
    conectar conecte sincroniz* migrar
    conectar conecte sincroniz* migrar
    collega collegare sincronizz* migrare
    koppel koppelen synchronis* verbind
    połącz zsynchronizuj
    подключ* синхрониз* миграц* привяж*
    接続 連携 连接 同步 迁移`,
  scan: `scan scanning qr_code qr_codes qrcode scan_the_qr
    scannen qr_code
    scannez scanner flashez code_qr
    escanee escanear código_qr
    escaneie escanear código_qr
    scansiona inquadra codice_qr
    scan scannen
    zeskanuj kod_qr
    отсканир* сканир* qr_код
    スキャン 二次元 扫描 扫码 二维码 二維碼`,
  cancel: `cancel cancellation dispute stop_payment refund_request unauthorized unauthorised did_not_authorize didn_t_authorize not_made_by_you did_not_make didn_t_make didn_t_place did_not_place not_you wasn_t_you
    stornier* widerruf* nicht_autorisiert nicht_von_ihnen
    annuler annulez contester
    cancelar cancele anular disputa
    cancelar cancele contestar não_reconhece
    annulla annullare contestare
    annuleren annuleer betwist*
    anuluj anulować
    отменить отмените оспорить
    キャンセル 取消 取り消`,
  avoid: `avoid prevent to_avoid avoiding otherwise failure_to fail_to if_you_do_not if_not
    vermeiden verhindern andernfalls sonst_wird
    éviter afin_d_éviter sans_quoi faute_de sinon
    evitar evite de_lo_contrario
    evitar evite caso_contrário sob_pena
    evitare eviti altrimenti in_caso_contrario
    voorkomen voorkom anders_wordt
    uniknąć aby_uniknąć w_przeciwnym
    избежать избежание противном_случае иначе
    避ける 避免 否则 さもなければ`,
  send: `send sending provide submit forward give_me email_me text_me
    senden schicken übermitteln angeben mitteilen
    envoyer envoyez fournir transmettre
    enviar envíe envíeme proporcionar
    enviar envie fornecer informe
    inviare invia fornire inviami
    sturen stuur verstrekken
    wyślij prześlij podaj
    отправьте пришлите отправить сообщите укажите
    送って 送信 发送 提供 发给`,
  shared: `shared shared_with_you has_shared sent_you invited_you_to_view
    geteilt freigegeben teilt
    partagé partage vous_a_envoyé
    compartido compartió te_ha_enviado
    compartilhado compartilhou enviou_para_você
    condiviso condivide ti_ha_inviato
    gedeeld deelt
    udostępni*
    поделил* отправил_вам
    共有 共享 分享`,
};
