import type { WordList } from './word-list.ts';

/** Things that a reader signs in to, and what is kept in them. */
export type AccountConcept =
  | 'account'
  | 'identity'
  | 'password'
  | 'mailbox'
  | 'mail'
  | 'activity'
  | 'secondFactor'
  | 'storage'
  | 'upkeep'
  | 'messages'
  | 'security'
  | 'document'
  | 'voicemail'
  | 'seed'
  | 'helpdesk'
  | 'photos';

/** Lines are English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Japanese, Chinese. */
export const ACCOUNTS: Readonly<Record<AccountConcept, WordList>> = {
  account: `account accounts profile online_banking online_access user_id userid membership access
    konto kontos konten *konto zugang zugriff *zugang benutzerprofil onlinebanking
    compte comptes espace_client accès
    cuenta cuentas acceso perfil
    conta contas acesso perfil cadastro
    conto account profilo accesso utenza
    rekening account accounts toegang profiel
    konto konta kontem dostęp
    аккаунт* учетн* счет счета счету кабинет* профил* доступ* учётн*
    アカウント 口座 会員 账户 账号 帐户 帐号 帳戶`,
  identity: `identity personal_information personal_data personal_details your_details your_information your_info billing_information account_information contact_information ownership kyc
    identität daten kundendaten angaben *daten legitimation
    identité informations coordonnées données
    identidad datos información
    identidade dados informações cpf cnpj
    identità dati
    identiteit gegevens *gegevens
    tożsamoś* dane danych
    личност* данные данных
    本人 個人情報 お客様情報 身份 个人信息 资料 個資`,
  password: `password passwords passcode credentials login_details
    passwort* kennwort* zugangsdaten
    mot_de_passe mots_de_passe identifiants
    contraseña* clave claves credenciales
    senha senhas
    password credenziali
    wachtwoord* inloggegevens
    hasło hasła hasłem
    пароль пароля паролю пароли паролем
    パスワード 暗証番号 密码 密碼 口令`,
  mailbox: `mailbox mailboxes inbox webmail email_account mail_account email_address cpanel_webmail e_mail_account mail_box email_box office_365_account outlook_account zimbra roundcube
    postfach *postfach mailkonto emailkonto mailbox posteingang
    messagerie boîte_mail boîte_de_réception boîte_aux_lettres boîte_e
    buzón bandeja_de_entrada correo_electrónico cuenta_de_correo
    caixa_de_entrada caixa_postal caixa_de_correio conta_de_email
    casella casella_di_posta posta_in_arrivo
    mailbox postvak mailaccount e_mailaccount
    skrzynk*
    почтовый_ящик* почтового_ящик* ящик* почта почту почты почтов*
    メールボックス 受信トレイ メールアカウント 邮箱 郵箱 信箱`,
  mail: `mail mails email emails message messages
    mail mails email nachricht nachrichten
    mail mails courriel courriels message messages
    correo correos mensaje mensajes
    email emails mensagem mensagens
    email messaggio messaggi posta
    mail mails bericht berichten
    wiadomoś* mail
    письмо письма писем сообщен*
    メール メッセージ 邮件 消息 郵件`,
  activity: `activity sign_in login log_in signin sign_ins logins attempt attempts transaction transactions access purchase device charge
    aktivität* anmeldung* anmeldeversuch* zugriff* transaktion* gerät einkauf abbuchung
    activité* connexion* tentative* transaction* appareil accès
    actividad inicio_de_sesión acceso intento* transacción* dispositivo
    atividade* acesso login tentativa* transação transações dispositivo aparelho
    attività accesso tentativ* transazion* dispositivo
    activiteit* inlogpoging* aanmelding transactie* apparaat
    aktywnoś* logowani* transakcj* prób*
    активност* вход входа попытк* операци* транзакц* действи* устройств*
    ログイン アクセス 取引 利用 登录 交易 活动 操作 登入`,
  secondFactor: `two_factor 2fa mfa multi_factor multifactor authenticator two_step security_code authentication_method otp one_time_password
    zwei_faktor 2fa pushtan push_tan phototan photo_tan tan_verfahren securego bestsign sicherheitsverfahren authentifizierung
    double_authentification deux_facteurs authentification_forte certicode digipass
    dos_pasos dos_factores doble_factor autenticación
    dois_fatores duas_etapas autenticação token_de_segurança itoken
    due_fattori autenticazione token_di_sicurezza app_di_sicurezza
    tweestaps* authenticatie digid itsme
    dwuetapow* uwierzytelni*
    двухфакторн* двухэтапн* аутентификац*
    二段階 ワンタイム 多要素 双重认证 两步 双因素`,
  storage: `storage cloud drive backup disk_space mail_storage icloud space
    speicher* cloud backup datensicherung icloud
    stockage espace_de_stockage cloud sauvegarde* icloud
    almacenamiento nube espacio icloud
    armazenamento nuvem espaço icloud
    archiviazione spazio cloud icloud memoria
    opslag *opslag cloud opslagruimte icloud
    pamięci chmur* przestrzeń
    хранилищ* облак* облачн* место_на
    ストレージ 容量 クラウド 存储 云端 空间`,
  upkeep: `server_upgrade system_upgrade upgrade maintenance migration security_update server_update system_update new_version database_upgrade re_validation sync_error synchronization_error
    wartung* umstellung systemaktualisierung sicherheitsupdate server_upgrade aktualisierung
    maintenance mise_à_niveau migration
    mantenimiento actualización_de_seguridad
    manutenção atualização_de_segurança
    manutenzione aggiornamento
    onderhoud beveiligingsupdate
    konserwacj* aktualizacj*
    обновлен* техническ* миграц*
    メンテナンス アップグレード 升级 维护 系统升级`,
  messages: `messages emails mails incoming_mail incoming_emails incoming_messages incoming_message e_mails
    nachrichten mails
    messages mails courriels
    mensajes correos
    mensagens emails
    messaggi email
    berichten mails
    wiadomości
    письма писем сообщения сообщений
    メール 邮件 郵件`,
  security: `security secure protect protection fraud safety security_department security_team
    sicherheit *sicherheit sicherheitsabteilung schutz betrug*
    sécurité protection fraude
    seguridad protección fraude
    segurança proteção fraude
    sicurezza protezione frode
    beveiliging veiligheid bescherming fraude
    bezpieczeńst* ochron*
    безопасност* защит* мошенн*
    セキュリティ 安全 保護 风控 安全中心`,
  document: `document documents pdf file files contract agreement docusign attachment scanned_document shared_document docs proposal_document e_signature signature
    dokument* datei dateien vertrag unterlagen pdf
    document documents fichier* contrat pièce_jointe
    documento documentos archivo archivos contrato adjunto
    documento documentos arquivo arquivos contrato anexo
    documento documenti contratto allegato
    document documenten bestand bestanden contract bijlage
    dokument* plik* umow*
    документ* файл* договор* вложени*
    書類 文書 契約 添付 ファイル 文件 合同 附件 檔案`,
  voicemail: `voicemail voice_mail voice_message voicemessage voice_note audio_message missed_call fax efax e_fax fax_message new_fax voip wireless_caller
    sprachnachricht* voicemail anrufbeantworter verpasster_anruf fax
    message_vocal messagerie_vocale appel_manqué fax
    mensaje_de_voz buzón_de_voz llamada_perdida fax
    mensagem_de_voz correio_de_voz chamada_perdida fax
    messaggio_vocale segreteria chiamata_persa fax
    voicemail spraakbericht gemiste_oproep fax
    poczta_głosowa wiadomość_głosowa fax
    голосов* пропущенн* факс
    ボイスメール 留守番電話 不在着信 语音邮件 语音留言 传真`,
  seed: `seed_phrase recovery_phrase secret_phrase secret_recovery_phrase private_key private_keys 12_words 24_words 12_word 24_word mnemonic
    wiederherstellungsphrase seed_phrase wiederherstellungswörter
    phrase_de_récupération phrase_secrète
    frase_de_recuperación frase_semilla frase_secreta
    frase_de_recuperação frase_secreta
    frase_di_recupero frase_segreta
    herstelzin herstelwoorden
    сид_фраз* секретную_фразу секретная_фраза фразу_восстановления
    助记词 私钥 シードフレーズ`,
  helpdesk: `help_desk helpdesk it_department it_support it_team administrator system_administrator mail_admin webmaster mail_administrator support_team technical_support admin_team email_admin it_desk hr_department human_resources
    administrator it_abteilung support_team kundenservice_team
    administrateur service_informatique service_technique
    administrador soporte_técnico departamento_de_ti
    administrador suporte_técnico equipe_de_ti
    amministratore assistenza_tecnica
    beheerder it_afdeling helpdesk
    administrator dział_it
    администратор* техподдержк* служба_поддержки
    管理者 システム管理 管理员 管理員 技术支持`,
  photos: `photos pictures videos memories contacts
    fotos bilder videos
    photos souvenirs
    fotos
    fotos
    foto ricordi
    foto
    zdjęcia
    фото фотографи*
    写真 ファイル 照片 相片`,
};
