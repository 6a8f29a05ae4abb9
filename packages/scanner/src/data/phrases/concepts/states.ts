import type { WordList } from './word-list.ts';

/** What is said to have happened, or to be about to. */
export type StateConcept =
  | 'suspended'
  | 'expired'
  | 'full'
  | 'failed'
  | 'pending'
  | 'unusual'
  | 'final'
  | 'required'
  | 'within'
  | 'hours'
  | 'urgent'
  | 'deleted'
  | 'unpaid'
  | 'changed'
  | 'secret'
  | 'free'
  | 'legal'
  | 'available';

/** Lines are English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Japanese, Chinese. */
export const STATES: Readonly<Record<StateConcept, WordList>> = {
  suspended: `suspend suspended suspending suspension restricted restrict restriction restrictions limited limit limitation blocked block blocking locked lock lockout deactivated deactivate deactivation disabled disable disabling terminated terminate termination frozen closed closure interrupted interruption disconnected revoked placed_on_hold on_hold
    gesperrt sperrung sperren eingeschränkt einschränk* deaktivier* blockiert stillgelegt eingefroren geschlossen begrenzt ausgesetzt
    suspendu* suspension bloqu* limité* restreint* désactiv* fermé* clôtur* gelé interrompu*
    suspendid* suspensión bloquead* bloqueo limitad* restringid* desactivad* cerrad* congelad* inhabilitad*
    suspens* bloquead* bloqueio bloqueamos limitad* restrit* desativad* encerrad* congelad* irregular* retid*
    sospes* sospension* bloccat* blocco limitat* disattivat* chius* congelat*
    geblokkeerd blokkering blokkeren beperkt opgeschort gedeactiveerd geschorst afgesloten stopgezet
    zawieszon* zablokowan* ograniczon* dezaktyw* wyłączon*
    заблокир* блокир* ограничен* приостанов* деактив* закрыт отключ* заморож*
    停止 制限 凍結 ロック 無効 利用停止 冻结 暂停 停用 限制 封锁 锁定 停權`,
  expired: `expire expires expired expiring expiry expiration lapse lapsed run_out about_to_end has_ended outdated
    läuft_ab abgelaufen ablauf ablaufen abläuft erlischt endet ausgelaufen
    expire expiré* expiration échu* arrive_à_échéance périmé*
    caduc* expir* vence vencimiento vencid*
    expir* vence vencid* vencimento validade
    scad* scadut* scadenza in_scadenza
    verloopt verlopen vervalt vervallen verstreken
    wygas* wygaśnie wygasł*
    истек* истечен* заканчивает* просроч* закончил*
    有効期限 期限切れ 失効 过期 到期 逾期 失效`,
  full: `is_vol zit_vol bijna_vol geen_ruimte no_space kein_speicherplatz plus_d_espace sin_espacio sem_espaço
    full almost_full nearly_full exceeded exceeding reached_its_limit reached_the_limit over_quota quota out_of_space running_out insufficient_space
    voll überschritten erschöpft aufgebraucht speicherlimit kontingent überschreitet
    plein pleine saturé* dépassé* quota
    lleno llena excedid* superado cuota
    cheio cheia lotad* excedid* excedeu
    pieno piena esaurit* superato
     overschreden quotum
    pełn* przekroczon*
    переполн* заполнен* исчерпан* превыш* квот*
    容量 満杯 上限 超過 已满 容量不足 超出 配额`,
  failed: `failed failure declined unsuccessful rejected could_not unable_to couldn_t was_unable not_processed did_not_go_through undeliverable undelivered problem issue error unsuccessfully
    fehlgeschlagen abgelehnt nicht_möglich konnte_nicht konnten_nicht gescheitert problem zurückgewiesen
    échoué* échec refusé* rejeté* impossible problème n_a_pas_pu n_avons_pas_pu
    fallid* fallado rechazad* no_se_pudo no_pudo problema no_hemos_podido
    falhou falha recusad* rejeitad* não_foi_possível problema não_pôde
    fallit* rifiutat* non_è_stato_possibile impossibile problema non_riuscit*
    mislukt geweigerd afgewezen probleem kon_niet niet_gelukt
    nieudan* odrzucon* nie_udało problem
    отклонен* не_удалось неудачн* ошибк* не_прошел не_прошла проблем*
    失敗 できませんでした 不能 問題 失败 被拒 无法 異常`,
  pending: `pending waiting awaiting awaits held quarantined queued undelivered unread stuck withheld unclaimed outstanding incoming_messages hold
    ausstehend* wartet warten zurückgehalten offen offene offenen unzugestellt* quarantäne
    en_attente retenu* en_souffrance non_lus quarantaine
    pendiente* retenid* en_espera esperando cuarentena
    pendente* retid* aguardando em_aberto quarentena
    in_sospeso in_attesa trattenut* quarantena giacenza
    wachten wacht openstaand* vastgehouden in_afwachting quarantaine
    oczekuj* wstrzyman* zaległ* kwarantann*
    ожида* задержан* ожидан* непрочитан* недоставлен* карантин*
    保留 未読 待ち 待处理 等待 待领 待收 未读 隔离`,
  unusual: `unusual suspicious unauthorized unauthorised unrecognized unrecognised unknown_device new_device strange abnormal fraudulent unfamiliar compromised hacked breach irregular
    ungewöhnlich* verdächtig* unbefugt* unautorisiert* unbekannt* auffällig* neues_gerät kompromittiert
    inhabituel* suspect* non_autorisé* frauduleu* nouvel_appareil anormal*
    inusual sospechos* no_autorizad* fraudulent* nuevo_dispositivo anormal extraño
    suspeit* não_autorizad* incomum novo_dispositivo novo_aparelho fraudulent* novo_acesso
    insolit* sospett* non_autorizzat* nuovo_dispositivo anomal* fraudolent*
    ongebruikelijk* verdacht* onbevoegd* nieuw_apparaat ongeautoriseerd*
    nietypow* podejrzan* nieautoryzowan* nowe_urządzenie
    подозритель* необычн* несанкционирован* нового_устройств* неизвестн*
    不審 異常 第三者 不正 可疑 异常 未经授权 陌生`,
  final: `final_notice last_notice final_reminder last_reminder final_warning last_warning last_chance final_attempt last_attempt final_call second_attempt third_attempt final_notification second_notice last_day 2nd_attempt 3rd_attempt 2nd_notice
    letzte_mahnung letzte_erinnerung letzte_warnung letzte_chance letzte_aufforderung letzter_hinweis zweite_mahnung letzte_möglichkeit
    dernier_rappel dernier_avis dernière_chance dernier_avertissement dernière_relance ultime_rappel
    último_aviso última_oportunidad último_recordatorio última_notificación
    último_aviso última_chance notificação_final aviso_final última_notificação última_oportunidade
    ultimo_avviso ultimo_sollecito ultima_possibilità ultima_notifica
    laatste_herinnering laatste_waarschuwing laatste_kans laatste_aanmaning tweede_poging
    ostatnie_przypomnienie ostatnie_wezwanie ostatnia_szansa
    последнее_предупреждение последнее_уведомление последнее_напоминание последний_шанс
    最終通知 最終警告 最终通知 最后通知 最后提醒`,
  required: `action_required action_needed attention_required response_required verification_required required_action immediate_action immediate_attention confirmation_needed confirmation_required update_required requires_your_attention needs_your_attention we_need_your requires_action participation_required attention_needed your_attention_is
    handlungsbedarf aktion_erforderlich handlung_erforderlich maßnahme_erforderlich bestätigung_erforderlich ihre_mithilfe
    action_requise action_nécessaire intervention_requise
    acción_requerida acción_necesaria se_requiere atención_requerida
    ação_necessária ação_requerida providências_necessárias
    azione_richiesta azione_necessaria richiesta_azione
    actie_vereist actie_nodig handeling_vereist

    требуется необходимо_подтвердить необходимо_обновить внимание
    要確認 重要 必要です 緊急 需要您 请立即 重要通知`,
  within: `within in_the_next before less_than expires_in only_have you_have
    innerhalb binnen bis_zum bis_spätestens in_den_nächsten
    sous dans_les d_ici avant_le dans_un_délai
    dentro_de en_las_próximas antes_del en_un_plazo plazo_de
    em_até dentro_de nas_próximas antes_de prazo_de até
    entro nelle_prossime prima_del
    binnen voor_het uiterlijk
    w_ciągu przed_upływem do_dnia
    течение до_истечения в_ближайшие
    以内 期限 小时内 天内 之前`,
  hours: `hours hrs hour 24h 48h 72h 24hrs 48hrs days business_days working_days minutes
    stunden tagen werktagen minuten tage
    heures jours
    horas días
    horas dias
    ore giorni
    uur dagen
    godzin dni
    часов часа дней суток дня
    時間 小时 小時 天`,
  urgent: `urgent urgently immediately immediate asap as_soon_as_possible right_away without_delay promptly time_sensitive act_now hurry important_notice at_once expires_today ends_today expires_tonight today_only
    dringend umgehend sofort sofortige* unverzüglich so_schnell_wie_möglich noch_heute schnellstmöglich eilig eilt
    urgent* immédiat* au_plus_vite dès_maintenant sans_délai dès_que_possible
    urgente* inmediat* lo_antes_posible cuanto_antes de_inmediato
    urgente* imediat* o_quanto_antes o_mais_rápido ainda_hoje
    urgente* immediat* il_prima_possibile quanto_prima subito
    dringend onmiddellijk zo_snel_mogelijk spoed per_direct meteen
    pilne natychmiast* jak_najszybciej niezwłocznie
    срочн* немедленн* незамедлительн* как_можно_скорее сегодня_же
    至急 直ちに お早めに 早急 立即 紧急 尽快 马上`,
  deleted: `deleted delete deleting deletion erased removed lost lose permanently purge
    gelöscht löschung löschen entfernt verlieren verlust endgültig
    supprimé* suppression effacé* perdu* perdre définitivement
    eliminad* eliminar borrad* perder
    excluíd* apagad* exclusão perder cancelad* cancelamento
    eliminat* cancellat* perdere perdit*
    verwijderd verwijderen verlies verliezen
    usunięt* skasowan* utrat*
    удален* удалит* потеря* аннулир* утрат*
    削除 消去 删除 清除 丢失 刪除`,
  unpaid: `unpaid overdue outstanding past_due not_been_paid due_now amount_due balance_due pending_payment payment_due missed_payment owed
    unbezahlt* überfällig* offene_rechnung offener_betrag offenen_betrag fällig* ausstehende_zahlung rückstand säumnis*
    impayé* en_retard reste_à_payer paiement_en_attente somme_due solde_dû
    impagad* vencid* pendiente_de_pago adeud* atrasad*
    em_aberto não_pag* vencid* atrasad* pendente_de_pagamento débito* inadimpl*
    non_pagat* insolut* scadut* in_arretrato arretrat*
    onbetaald* achterstallig* openstaand_bedrag betalingsachterstand te_betalen
    nieopłacon* zaległ* niezapłacon*
    неоплачен* просрочен* задолженност* непогашен*
    未払い 未納 滞納 未支付 欠费 欠款 未缴`,
  changed: `changed changing new updated switched amended revised different
    geändert neue neuen aktualisiert gewechselt umgestellt
    changé* modifié* nouveau* nouvelle* nouvelles
    cambiad* nuevo nueva nuevos nuevas modificad*
    alterad* novo nova novos novas mudou mudança
    cambiat* nuovo nuova nuove nuovi modificat*
    gewijzigd nieuwe nieuw aangepast
    zmienion* nowy nowe nowego zmian*
    изменен* изменил* новые новых новым смен*
    変更 新しい 更改 新的 变更`,
  secret: `confidential confidentially confidentiality discreet discreetly discretion between_us keep_this_private strictly_private utmost_secrecy
    vertraulich* diskret* verschwiegen*
    confidentiel* discret* discrétion
    confidencial* discreción discreto
    confidencial* sigilo discrição
    riservat* confidenzial* discrezione
    vertrouwelijk* discreet
    poufn* dyskrecj*
    конфиденциал* никому_не
    内密 極秘 保密 机密`,
  free: `free for_free gratis no_cost complimentary at_no_charge 100_off
    gratis kostenlos* umsonst geschenkt
    gratuit* offert*
    gratis gratuit* regalo
    grátis gratuit* brinde
    gratis gratuit* omaggio
    gratis kosteloos cadeau
    darmow* bezpłatn* gratis
    бесплатн* подар*
    無料 免费 免費 赠送`,
  legal: `legal_action lawsuit court prosecution prosecuted police arrest warrant subpoena litigation law_enforcement debt_collection collection_agency late_fee late_fees penalty penalties judicial criminal infringement copyright dmca
    rechtliche_schritte gericht* klage anzeige polizei inkasso mahnbescheid vollstreck* strafverf* urheberrecht* mahngebühr* pfändung
    poursuites tribunal huissier* plainte police_judiciaire gendarmerie convocation pénal* droits_d_auteur contentieux majoration
    acciones_legales tribunal* demanda judicial* policía embargo derechos_de_autor recargo citación
    ações_judiciais judicial* tribunal* processo polícia intimação penhora direitos_autorais dívida_ativa protesto
    azioni_legali tribunale giudiziari* polizia querela pignoramento diritto_d_autore
    juridische_stappen rechtbank deurwaarder* incasso* politie aangifte dwangbevel auteursrecht*
    sąd sądow* policj* komornik* egzekucj* windykac*
    суд суда судебн* полици* взыскан* пристав* исполнительн* уголовн* коллектор*
    法的 裁判 警察 訴訟 差押 著作権 法院 起诉 公安 律师 侵权 传票`,
  available: `available approved credited processed eligible qualified qualify entitled pre_approved preapproved
    verfügbar genehmigt gutgeschrieben berechtigt bewilligt reserviert anspruch
    disponible* approuvé* crédité* éligible* droit_à réservé*
    disponible* aprobad* acreditad* elegible* derecho_a
    disponível disponíveis aprovad* creditad* elegível direito_a liberad* pré_aprovad*
    disponibil* approvat* accreditat* idone* diritto_a
    beschikbaar goedgekeurd recht_op gereserveerd
    dostępn* zatwierdzon* uprawnion* przyznan*
    доступн* одобрен* зачислен* начислен* положен*
    利用可能 承認 対象 可用 批准 获批 符合`,
};
