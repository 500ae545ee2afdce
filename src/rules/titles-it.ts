// What each rule says, in Italian. The English stands with the rule.
export const titles: Readonly<Record<string, string>> = {
  'eu-ppe-respirator': 'I respiratori sono DPI di categoria III',
  'eu-ppe-coverall': 'Le tute contro agenti infettivi sono DPI di categoria III',
  'eu-ppe-gown': 'I camici che proteggono chi li indossa sono DPI',
  'eu-ppe-glove': 'I guanti contro microrganismi sono DPI di categoria III',
  'eu-ppe-eye-protection': 'Occhiali e visiere sono DPI',
  'eu-recommendation-2020-403':
    'DPI e dispositivi senza marcatura CE possono essere ammessi durante l’epidemia',
  'eu-recommendation-2021-1433': 'La fine dei DPI senza marcatura CE',
  'eu-device-medical-mask': 'Le mascherine mediche sono dispositivi di classe I',
  'eu-device-surgical-gown': 'I camici chirurgici sono dispositivi di classe I',
  'eu-device-glove': 'I guanti medicali monouso sono dispositivi',
  'eu-device-ventilator': 'I ventilatori sono dispositivi di classe IIb',
  'eu-device-active': 'Monitor, pompe, ecografi e altri dispositivi attivi',
  'eu-device-consumable': 'Materiale di consumo medico e dispositivi per prelievo',
  'eu-device-article-11-13':
    'Uno Stato membro può ammettere un singolo dispositivo senza la sua valutazione',
  'eu-device-article-59': 'Dispositivi ammessi per la salute pubblica, in uno Stato o in tutti',
  'eu-device-regulation-2021': 'I dispositivi medici secondo il regolamento',
  'eu-ivd-professional': 'Test e reagenti per uso professionale: li dichiara il fabbricante',
  'eu-ivd-self-test': 'Gli autotest richiedono un organismo notificato',
  'eu-ivd-article-9-12': 'Uno Stato membro può ammettere un singolo test senza la sua valutazione',
  'eu-ivd-performance-2020': 'Quanto vale un test va dimostrato prima di farvi affidamento',
  'eu-biocide-authorisation': 'I disinfettanti sono autorizzati prima di essere venduti o usati',
  'eu-biocide-article-55':
    'Disinfettanti ammessi fino a 180 giorni in caso di pericolo per la salute',
  'eu-medicine-authorisation':
    'I medicinali richiedono autorizzazione al commercio e all’importazione e rilascio del lotto',
  'eu-medicine-article-5':
    'Medicinali non autorizzati per esigenze speciali, o contro la diffusione di un agente',
  'eu-community-mask':
    'Le mascherine di comunità non sono né DPI né dispositivi: devono essere sicure e dirlo',
  'eu-community-mask-cwa-17553': 'Quanto dovrebbe filtrare una mascherina di comunità',
  'it-circular-4373-staff': 'Chi assiste i casi indossa almeno FFP2',
  'it-dl-9-2020-art-34-2': 'DPI di pari protezione, a giudizio del comitato tecnico',
  'it-dl-9-2020-art-34-3': 'Mascherine chirurgiche per i sanitari, anche senza marcatura CE',
  'it-dl-18-2020-art-15-2':
    'Mascherine chirurgiche su autocertificazione, che l’ISS giudica entro tre giorni',
  'it-dl-18-2020-art-15-3': 'DPI su autocertificazione, che l’INAIL giudica entro tre giorni',
  'it-dl-18-2020-art-16-2': 'Mascherine filtranti senza marcatura CE per la popolazione',
  'it-language-of-devices': 'Etichetta e istruzioni in italiano',
  'it-biocide-2020': 'Disinfettanti autorizzati per 180 giorni',
  'it-medicine-import':
    'Medicinali non autorizzati in Italia: importati per pazienti, o in caso di carenza',
  'be-language': 'Etichetta e istruzioni in olandese, francese e tedesco',
  'be-mask-guidelines-famhp':
    'Mascherine chirurgiche secondo norme straniere, a giudizio della FAMHP',
  'be-atp-surgical-mask':
    'Protocollo di prova alternativo per mascherine chirurgiche senza documenti',
  'be-atp-respirator': 'Protocollo di prova alternativo per FFP2 e FFP3 senza prove',
  'be-rapid-antibody-test-ban': 'Gli autotest rapidi per anticorpi sono vietati',
  'be-retail-restriction-2020':
    'FFP2, FFP3, camici, occhiali e alcol per le mani solo tramite le farmacie',
  'be-biocide-2020': 'Alcol per le mani e disinfettanti per superfici autorizzati per un periodo',
  'be-community-mask':
    'Mascherine di comfort: senza marcatura CE, informazioni nelle lingue del paese',
  'es-resolution-20-march-2020': 'La Spagna ammette DPI secondo specifiche straniere',
  'es-resolution-23-april-2020':
    'La Spagna ammette DPI secondo specifiche straniere fino all’autunno',
  'es-order-snd-326-2020': 'La Spagna ammette mascherine chirurgiche e camici senza marcatura CE',
  'nl-test-before-hospital-2020':
    'Ogni spedizione di mascherine è provata prima di andare agli ospedali',
  'fi-laboratory-test-2020':
    'I respiratori per gli ospedali sono provati da un laboratorio finlandese',
  'cn-announcement-5-2020':
    'Test, mascherine mediche, tute, ventilatori e termometri partono con una dichiarazione',
  'cn-gacc-53-2020': 'Forniture mediche di undici gruppi sono ispezionate prima dell’esportazione',
  'cn-announcement-12-2020':
    'Mascherine non mediche con dichiarazione congiunta; norme straniere secondo un elenco',
  'kn95-as-ffp2': 'Un KN95 secondo GB 2626 non è di per sé un FFP2',
  'n95-as-ffp2': 'Un N95 NIOSH può stare per un FFP2 dove non c’è nulla di oleoso',
  'gb19083-as-ffp2': 'GB 19083 grado 1 filtra il sale come KN95, e trattiene gli schizzi',
  'yy0469-as-en14683-type-i':
    'YY 0469 chiede di trattenere il 95 % dei batteri, EN 14683 tipo II il 98 %',
  'eu-relief-2020-491': 'Nessun dazio e nessuna IVA all’importazione sugli aiuti per l’epidemia',
  'eu-relief-1186-2009': 'Franchigia per enti benefici e per vittime di calamità, su richiesta',
  'it-requisition-dl-18-2020': 'L’Italia può requisire beni per l’emergenza, dietro pagamento',
  'it-ordinance-6-2020': 'Svincolo diretto secondo il destinatario finale, su sua certificazione',
  'it-customs-directive-4-2020': 'Dogane italiane: come si sdogana l’aiuto per l’emergenza',
  'it-export-ban-2020': 'L’Italia ha vietato l’esportazione di protezioni e ventilatori',
  'eu-export-2020-402': 'Le protezioni lasciano l’Unione solo con un’autorizzazione',
  'eu-export-2020-568':
    'Mascherine, occhiali e camici lasciano l’Unione solo con un’autorizzazione',
  'de-export-ban-2020':
    'La Germania ha vietato l’esportazione di protezioni, anche verso altri Stati membri',
  'fr-requisition-2020': 'La Francia ha requisito le mascherine, in magazzino e in produzione',
  'cz-export-ban-ffp3-2020': 'La Cechia ha vietato l’esportazione di FFP3',
  'un-eu-sanctions-lists': 'Nessuno che sia in un elenco di sanzioni dona, trasporta o riceve',
  'ru-export-ban-2020': 'La Russia ha vietato l’esportazione di protezioni',
  'tr-export-authorisation-2020': 'La Turchia lascia uscire le protezioni solo con un permesso',
  'who-respirator-for-aerosols': 'Le procedure che producono aerosol richiedono un respiratore',
  'who-medicine-donations-2010': 'Doni di medicinali',
  'who-device-donations-2011': 'Doni di dispositivi medici',
  'who-protection-donations': 'Doni di protezioni',
  'un-controlled-medicines': 'Stupefacenti e psicotropi passano un confine con due permessi',
}
