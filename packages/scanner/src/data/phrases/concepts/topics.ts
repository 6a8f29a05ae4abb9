import type { WordList } from './word-list.ts';

/** Everything else that such letters are about. */
export type TopicConcept =
  | 'opener'
  | 'terms'
  | 'parcel'
  | 'delivery'
  | 'customs'
  | 'address'
  | 'job'
  | 'easyWork'
  | 'dating'
  | 'women'
  | 'recording'
  | 'shame'
  | 'insurance'
  | 'energy'
  | 'telecom'
  | 'quotation'
  | 'product'
  | 'errand'
  | 'messenger'
  | 'dear'
  | 'anybody'
  | 'your'
  | 'myself'
  | 'greatWarmth'
  | 'state'
  | 'recall';

/** Lines are English, German, French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Japanese, Chinese. */
export const TOPICS: Readonly<Record<TopicConcept, WordList>> = {
  parcel: `package packages parcel parcels shipment shipments courier consignment_note your_delivery
    paket pakete paketes sendung sendungen päckchen paketzustellung
    colis votre_livraison
    paquete paquetería su_envío tu_envío
    encomenda pacote remessa correios sua_entrega
    pacco spedizione
    pakket pakketje zending
    paczk* przesyłk*
    посылк* бандерол*
    荷物 お届け 宅配 包裹 快递 貨物`,
  delivery: `delivery deliver deliveries delivering redelivery
    lieferung zustellung zustellen
    livraison envoi expédition livrer
    envío entrega
    entrega envio
    consegna recapito
    bezorging levering bezorgen bestelling
    dostaw* doręcz*
    доставк* отправлени*
    配達 配送 派送`,
  customs: `customs customs_fee customs_duty import_duty clearance customs_clearance redelivery re_delivery redelivery_fee shipping_fee delivery_fee import_tax release_fee
    zoll zollgebühr* zollamt einfuhrabgaben versandkosten zustellgebühr nachporto
    douane frais_de_douane frais_de_livraison droits_de_douane dédouanement affranchissement
    aduana aduanas gastos_de_envío tasas_de_aduana arancel
    alfândega alfandegári* taxa_de_importação taxa_de_envio desembaraço tributad* tributação
    dogana doganali spese_di_spedizione sdoganamento
    douane douanekosten invoerrechten verzendkosten inklaring
    cło celna odprawa dopłat*
    таможн* растаможк* пошлин*
    関税 通関 再配達 海关 关税 清关 重新派送`,
  address: `address address_details house_number delivery_address shipping_address street_number
    adresse anschrift lieferadresse hausnummer
    adresse adresse_de_livraison
    dirección domicilio
    endereço cep
    indirizzo
    adres bezorgadres
    adres
    адрес адреса адресу
    住所 地址`,
  job: `job jobs job_offer vacancy position recruitment recruiter hiring employment career resume cv candidate interview hr_manager
    stelle job jobangebot bewerbung nebenjob heimarbeit minijob stellenangebot
    emploi poste recrut* offre_d_emploi candidature
    empleo trabajo vacante reclutamiento oferta_de_trabajo
    emprego vaga vagas recrutamento trabalho
    lavoro offerta_di_lavoro posizione_aperta candidatura
    vacature baan werk sollicit*
    prac* ofert*_pracy rekrutac*
    вакансi* вакансия вакансии работа работу подработк*
    求人 採用 仕事 招聘 职位 兼职 工作`,
  easyWork: `work_from_home part_time remote_job remote_work flexible_hours no_experience weekly_pay paid_weekly mystery_shopper personal_assistant easy_tasks simple_tasks per_hour daily_pay per_week extra_income side_income earn_money online_job data_entry
    heimarbeit von_zu_hause nebenverdienst ohne_erfahrung zusatzeinkommen geld_verdienen
    travail_à_domicile télétravail sans_expérience complément_de_revenu
    desde_casa sin_experiencia ingresos_extra medio_tiempo ganar_dinero
    em_casa sem_experiência renda_extra meio_período ganhar_dinheiro trabalhe_de_casa
    da_casa senza_esperienza guadagno_extra
    thuiswerk* bijverdien* zonder_ervaring geld_verdienen
    praca_zdalna z_domu bez_doświadczenia
    удаленн* на_дому без_опыта доход_от подработк*
    在宅 副業 未経験 在家 兼职 日结 刷单`,
  dating: `свидан* single_women single_ladies russian_women ukrainian_women meet_women meet_singles hot_date soul_mate dating_site
    nearby near_you in_your_area kennenzulernen kennen_lernen in_der_nähe in_deiner_nähe chatten chat_now romance rendez_vous kontaktbörse
    dating singles hookup flirt lonely soulmate sexy sex naked nude horny chat_with_me romantic adult_dating
    dating singles flirt* einsam sexy sex nackt heiße heiss* affäre kennenlernen partnersuche geil*
    rencontre* célibataire* coquin* sexe nue chaud* séduire
     soltera* soltero* sexo desnuda caliente* conocer_chicas
     solteira* sexo nua safad* namoro gostos*
      sesso nuda sexy
    dating seks sexy naakt ontmoeting* daten flirten geil
    randk* singli* seks* nagie samotn*
    знакомств* секс* одинок* интим* голы*
    出会い セフレ エッチ 恋人 交友 约会 性感 裸聊 单身`,
  women: `girls women ladies brides beauty beauties milf babes
    frauen mädchen damen bräute girls männer
    femmes filles
    mujeres chicas
    mulheres garotas
     ragazze
    vrouwen meisjes dames
    kobiet* dziewczyn*
    девушк* женщин* красавиц*
    女性 女の子 美女 女孩`,
  recording: `recorded_you hacked_your infected_your your_camera camera_of your_webcam all_your_contacts ваши_контакты вашим_контактам ваш_компьютер
    webcam recording footage screenshot video_of_you filmed trojan spyware keylogger malware your_device your_contacts
    kamera webcam aufgezeichnet aufnahme aufnahmen gefilmt trojaner schadsoftware gehackt ihre_kontakte
    caméra webcam enregistré* filmé* cheval_de_troie piraté* vos_contacts votre_appareil liste_de_contacts
    cámara grabad* troyano hackead* sus_contactos tus_contactos su_dispositivo tu_dispositivo lista_de_contactos
    câmera gravad* gravei trojan invadi hackeei seus_contatos sua_câmara lista_de_contactos lista_de_contatos infetado infectado seu_dispositivo observá_lo
    telecamera registrat* trojan hackerat* tuoi_contatti
     webcam opgenomen gefilmd trojaans gehackt uw_apparaat je_contacten uw_contacten
    kamera nagrani* trojan zhakow*
    камер* записал* запись троян* взлом*
    カメラ 録画 ウイルス ハッキング 摄像头 录像 木马 黑客`,
  shame: `masturbating masturbat* porn pornography pornographic adult_site adult_sites adult_website adult_websites adult_content pleasuring intimate compromising perversion dirty humiliat* embarrass* pedophil* child_pornography
    masturb* porno* pornoseite* erwachsenenseite* intim* kompromittierend* kinderporno*
    masturb* porno* sites_pour_adultes pédo* pédoporn* intime*
    masturb* porno* sitios_para_adultos íntim*
    masturb* porno* sites_adultos site_para_adultos sites_para_adultos íntim* comprometedor*
    masturb* porno* siti_per_adulti intim*
    masturb* porno* intiem
    masturb* porno* intymn*
    мастурб* порно* для_взрослых интимн* компромат*
    自慰 アダルト ポルノ 自慰行为 色情 成人网站`,
  insurance: `health_insurance insurance_card medicare medicaid health_card benefits_card insurance_policy life_insurance
    krankenkasse gesundheitskarte versichertenkarte krankenversicherung versicherung*
    carte_vitale ameli assurance_maladie cpam mutuelle
    tarjeta_sanitaria seguridad_social seguro
    plano_de_saúde sus carteirinha seguro
    tessera_sanitaria assicurazione
    zorgverzekering zorgverzekeraar zorgpas verzekering
    nfz ubezpiecz*
    полис* страхов* омс
    保険証 健康保険 医保 社保 保险`,
  energy: `electricity energy_bill power_bill utility utility_bill gas_bill energy_rebate heating
    strom* energie* stromrechnung stadtwerke heizkosten
    électricité énergie edf engie chèque_énergie facture_d_énergie
    electricidad luz endesa iberdrola energía
    energia conta_de_luz luz
    bolletta luce_e_gas enel energia
    energie* stroom energierekening energiebelasting
    prąd energi*
    электроэнерг* коммунальн* жкх
    電気 電力 ガス 电费 电力 燃气`,
  telecom: `phone_bill mobile_bill sim_card phone_number internet_bill broadband verizon t_mobile vodafone telekom
    telekom vodafone mobilfunk* sim_karte handyrechnung rufnummer
    sfr free_mobile bouygues forfait_mobile carte_sim
    movistar vodafone línea_móvil tarjeta_sim
       linha_telefônica
      vodafone iliad scheda_sim
    kpn odido ziggo simkaart
       t_mobile karta_sim
    мтс билайн мегафон сим_карт*
    携帯 ドコモ ソフトバンク 手机号 sim卡 移动 联通`,
  quotation: `quotation quote rfq request_for_quotation purchase_order po_number new_order price_list best_price urgent_order supply tender inquiry enquiry trial_order proforma_invoice sample_order moq fob cif
    angebot preisanfrage bestellanfrage preisliste anfrage
    devis demande_de_devis bon_de_commande liste_de_prix appel_d_offres
    cotización presupuesto orden_de_compra lista_de_precios licitación
    cotação orçamento ordem_de_compra lista_de_preços
    preventivo richiesta_di_offerta ordine_di_acquisto listino
    offerte offerteaanvraag inkooporder prijslijst
    zapytanie_ofertowe zamówienie_zakupu cennik
    коммерческое_предложение прайс* запрос_цен* заявк*
    見積 発注書 报价 询价 采购订单 訂購單`,
  product: `products product company_profile catalog catalogue specification quantity payment_terms supplier suppliers manufacturer importer distributor buyer
    produkte produkt katalog menge zahlungsbedingungen lieferant hersteller
    produits catalogue fournisseur quantité
    productos catálogo proveedor cantidad
    produtos catálogo fornecedor quantidade
    prodotti catalogo fornitore quantità
    producten catalogus leverancier
    produkt* katalog dostawc*
    продукц* каталог* поставщик* товар*
    製品 カタログ 产品 供应商 厂家 目录`,
  errand: `are_you_available are_you_free are_you_at_your_desk are_you_in_the_office are_you_around quick_task quick_favor quick_favour small_favor urgent_task a_task_for_you need_a_favor in_a_meeting going_into_a_meeting tied_up your_cell_number your_mobile_number your_phone_number your_whatsapp your_personal_number got_a_minute run_an_errand need_this_done handle_something assist_me let_me_know_if_you_are_available
    sind_sie_verfügbar sind_sie_im_büro bist_du_verfügbar bist_du_im_büro kurzer_gefallen in_einer_besprechung deine_handynummer ihre_handynummer dringende_aufgabe einen_gefallen
    êtes_vous_disponible es_tu_disponible en_réunion votre_numéro_de ton_numéro un_service_à tâche_urgente
    estás_disponible está_disponible en_una_reunión su_número_de un_favor tarea_urgente
    está_disponível você_está_disponível em_reunião seu_número_de um_favor tarefa_urgente
    sei_disponibile è_disponibile in_riunione il_tuo_numero un_favore
    ben_je_beschikbaar bent_u_beschikbaar in_een_vergadering je_mobiele_nummer een_gunst
    czy_jesteś_dostępn* na_spotkaniu twój_numer przysług*
    вы_на_месте вы_свободны на_совещании ваш_номер_телефона небольшая_просьба срочное_задание
    お手すき 会議中 在开会 你的手机号 方便吗 在吗`,
  messenger: `whatsapp whats_app telegram signal_app wechat text_me viber line_id kakao
    whatsapp telegram
    whatsapp telegram
    ватсап вотсап телеграм* вайбер
    微信 电报 加我 qq`,
  dear: `dear hello hi hey attention attn greetings attn_dear
    sehr_geehrte* hallo liebe lieber guten_tag
    cher chère chers bonjour
    estimado estimada estimados hola apreciado
    prezado prezada olá caro cara
    gentile egregio caro ciao
    beste geachte hallo
    szanown* witaj drogi
    уважаем* здравствуйте дорог*
    親愛なる 尊敬的 亲爱的 您好 尊敬`,
  anybody: `customer customers valued_customer client user users member members account_holder cardholder card_holder subscriber sir madam sir_madam friend beneficiary winner owner taxpayer account_owner email_user webmail_user recipient email_owner dear_one beloved consumer shopper participant passenger investor employee colleague applicant
    kunde kundin kunden nutzer nutzerin mitglied kontoinhaber damen_und_herren empfänger kontoinhaberin gewinner
    client cliente clients utilisateur abonné* membre titulaire usager monsieur_madame madame_monsieur
    cliente usuario usuaria miembro titular señor señora ganador contribuyente
    cliente usuário usuária membro titular senhor senhora contribuinte
    cliente utente membro titolare intestatario contribuente
    klant gebruiker rekeninghouder
    klienc* kliencie użytkownik* posiadacz*
    клиент* пользовател* абонент* покупател* получател* владел* гражданин* господин друг победител*
    お客様 会員様 お客さま 各位 客户 用户 会员 先生 女士 顾客`,
  your: `your you yours
    ihr ihre ihren ihrem ihres ihnen sie dein deine deinen dich dir
    votre vos vous ton ta tes
    su sus usted tu tus
    seu sua seus suas você
    suo sua tuo tua il_tuo la_tua vostro
    uw je jouw u
    twoj* twój pan* państwa
    ваш ваша вашего вашей вашу ваше ваши вам вас
    あなた お客様 您的 您 你的`,
  myself: `my_name_is i_am i_m a_widow i_have_a_proposal i_have_a_business i_want_to_donate i_represent i_am_the i_got_your_email i_found_your
    ich_heiße mein_name_ist ich_bin
    je_m_appelle je_suis
    me_llamo mi_nombre_es soy
    me_chamo meu_nome_é sou
    mi_chiamo sono
    mijn_naam_is ik_ben
    nazywam_się jestem
    меня_зовут
    私は 我叫 我是`,
  greatWarmth: `beloved dearest god_bless good_day compliments_of_the_season greetings_in_the_name trust_you my_dear dear_friend hope_this_mail_finds hope_you_are_doing calvary_greetings
    lieber_freund gottes_segen
    cher_ami que_dieu bien_aimé
    querido_amigo dios_le_bendiga
    caro_amigo deus_abençoe
    caro_amico
    beste_vriend
    дорогой_друг`,
  state: `government irs federal ministry authority hmrc dvla social_security_administration department_of united_nations imf world_bank fbi
    finanzamt behörde bundes* ministerium zollamt
    ministère impôts gouvernement préfecture
    ministerio gobierno hacienda agencia_tributaria
    receita_federal governo gov_br ministério detran prefeitura
    agenzia_delle_entrate ministero inps governo
    belastingdienst overheid ministerie mijnoverheid
    urząd ministerst* skarbow*
    госуслуг* фнс министерств* мвд
    国税庁 役所 税务局 政府 公安局`,
  recall: `
    stored_for confiscated seized returned_to_sender return_to_sender sent_back storage_fee
    zurückgesendet zurückgeschickt zurück_an_den eingelagert
    retourné_à renvoyé
    devuelto devolución_al
    devolvid* devolução_ao
    restituit* mittente
    geretourneerd teruggestuurd
    zwrócon*
    возвращен* отправител*
    返送 退回 退件`,
  terms: `user_agreement terms_of_service terms_and_conditions agreement_update new_policy updated_terms compliance kyc_update regulation psd2
    nutzungsbedingungen richtlinie geschäftsbedingungen dsgvo psd2 vorschrift*
    conditions_d_utilisation conditions_générales réglementation dsp2
    términos_y_condiciones normativa regulación
    termos_de_uso regulamentação
    termini_e_condizioni normativa direttiva
    voorwaarden regelgeving wetgeving
    regulamin*
    пользовательское_соглашение услови*_использования
    利用規約 规定 条款`,
  opener: `did_you_receive_my did_you_get_my my_previous_email my_last_email my_first_message my_earlier_message good_news_for_you great_news_for_you important_information_for_you urgent_cooperation contact_me_for_more contact_me_for_details more_details_about reply_for_more get_back_for_more for_more_details kindly_reply kindly_get_back i_await_your waiting_for_your_urgent email_me_for confirm_your_interest deal_for_you deal_in_your_favor trust_me please_i_need
    haben_sie_meine_nachricht haben_sie_meine_e meine_vorherige gute_nachricht_für_sie gute_nachrichten_für_sie für_weitere_einzelheiten erwarte_ihre_antwort
    avez_vous_reçu_mon mon_précédent_message bonne_nouvelle_pour_vous pour_plus_de_détails attends_votre_réponse
    recibió_mi has_recibido_mi mi_mensaje_anterior buenas_noticias_para para_más_detalles espero_su_respuesta
    recebeu_meu recebeu_minha meu_email_anterior boas_notícias_para para_mais_detalhes aguardo_sua_resposta já_lhe_enviei
    hai_ricevuto_il_mio ha_ricevuto_la_mia buone_notizie_per attendo_una_sua
    heb_je_mijn heeft_u_mijn goed_nieuws_voor wacht_op_uw_antwoord
    czy_otrzymał dobra_wiadomość_dla czekam_na_odpowiedź
    вы_получили_мое получили_ли_вы хорошие_новости_для жду_вашего_ответа`,
};
