// What each rule says, in French. The English stands with the rule.
export const titles: Readonly<Record<string, string>> = {
  'eu-ppe-respirator': 'Les masques de protection respiratoire sont des EPI de catégorie III',
  'eu-ppe-coverall': 'Les combinaisons contre les agents infectieux sont des EPI de catégorie III',
  'eu-ppe-gown': 'Les blouses qui protègent le porteur sont des EPI',
  'eu-ppe-glove': 'Les gants contre les micro-organismes sont des EPI de catégorie III',
  'eu-ppe-eye-protection': 'Les lunettes et les visières sont des EPI',
  'eu-recommendation-2020-403':
    'EPI et dispositifs sans marquage CE peuvent être admis pendant l’épidémie',
  'eu-recommendation-2021-1433': 'La fin des EPI sans marquage CE',
  'eu-device-medical-mask': 'Les masques médicaux sont des dispositifs de classe I',
  'eu-device-surgical-gown': 'Les blouses chirurgicales sont des dispositifs de classe I',
  'eu-device-glove': 'Les gants médicaux à usage unique sont des dispositifs',
  'eu-device-ventilator': 'Les ventilateurs sont des dispositifs de classe IIb',
  'eu-device-active': 'Moniteurs, pompes, échographes et autres dispositifs actifs',
  'eu-device-consumable': 'Consommables médicaux et dispositifs de prélèvement',
  'eu-device-article-11-13':
    'Un État membre peut admettre un dispositif particulier sans son évaluation',
  'eu-device-article-59': 'Dispositifs admis pour la santé publique, dans un État ou dans tous',
  'eu-device-regulation-2021': 'Les dispositifs médicaux selon le règlement',
  'eu-ivd-professional': 'Tests et réactifs à usage professionnel : le fabricant les déclare',
  'eu-ivd-self-test': 'Les autotests exigent un organisme notifié',
  'eu-ivd-article-9-12': 'Un État membre peut admettre un test particulier sans son évaluation',
  'eu-ivd-performance-2020': 'La performance d’un test se démontre avant qu’on s’y fie',
  'eu-biocide-authorisation': 'Les désinfectants sont autorisés avant d’être vendus ou utilisés',
  'eu-biocide-article-55': 'Désinfectants admis jusqu’à 180 jours en cas de danger pour la santé',
  'eu-medicine-authorisation':
    'Les médicaments exigent autorisations de vente et d’importation, et libération du lot',
  'eu-medicine-article-5':
    'Médicaments non autorisés pour des besoins spéciaux, ou contre la propagation d’un agent',
  'eu-community-mask':
    'Les masques grand public ne sont ni EPI ni dispositifs : ils doivent être sûrs et le dire',
  'eu-community-mask-cwa-17553': 'Ce qu’un masque grand public devrait filtrer',
  'it-circular-4373-staff': 'Le personnel qui soigne les cas porte au moins un FFP2',
  'it-dl-9-2020-art-34-2': 'EPI d’égale protection, au jugement du comité technique',
  'it-dl-9-2020-art-34-3': 'Masques chirurgicaux pour les soignants, même sans marquage CE',
  'it-dl-18-2020-art-15-2':
    'Masques chirurgicaux sur autocertification, jugée par l’ISS en trois jours',
  'it-dl-18-2020-art-15-3': 'EPI sur autocertification, jugée par l’INAIL en trois jours',
  'it-dl-18-2020-art-16-2': 'Masques filtrants sans marquage CE pour la population',
  'it-language-of-devices': 'Étiquette et notice en italien',
  'it-biocide-2020': 'Désinfectants autorisés pour 180 jours',
  'it-medicine-import':
    'Médicaments non autorisés en Italie : importés pour des patients, ou en cas de pénurie',
  'be-language': 'Étiquette et notice en néerlandais, français et allemand',
  'be-mask-guidelines-famhp':
    'Masques chirurgicaux selon des normes étrangères, au jugement de l’AFMPS',
  'be-atp-surgical-mask': 'Protocole de test alternatif pour masques chirurgicaux sans documents',
  'be-atp-respirator': 'Protocole de test alternatif pour FFP2 et FFP3 sans preuves',
  'be-rapid-antibody-test-ban': 'Les autotests rapides d’anticorps sont interdits',
  'be-retail-restriction-2020':
    'FFP2, FFP3, blouses, lunettes et alcool pour les mains seulement par les pharmacies',
  'be-biocide-2020': 'Alcool pour les mains et désinfectants de surface autorisés pour un temps',
  'be-community-mask':
    'Masques de confort : sans marquage CE, informations dans les langues du pays',
  'es-resolution-20-march-2020': 'L’Espagne admet des EPI selon des spécifications étrangères',
  'es-resolution-23-april-2020':
    'L’Espagne admet des EPI selon des spécifications étrangères jusqu’à l’automne',
  'es-order-snd-326-2020': 'L’Espagne admet masques chirurgicaux et blouses sans marquage CE',
  'nl-test-before-hospital-2020': 'Chaque envoi de masques est testé avant d’aller aux hôpitaux',
  'fi-laboratory-test-2020':
    'Les masques respiratoires pour hôpitaux sont testés par un laboratoire finlandais',
  'cn-announcement-5-2020':
    'Tests, masques médicaux, combinaisons, ventilateurs, thermomètres : avec une déclaration',
  'cn-gacc-53-2020':
    'Les fournitures médicales de onze groupes sont inspectées avant l’exportation',
  'cn-announcement-12-2020':
    'Masques non médicaux sur déclaration conjointe ; normes étrangères selon une liste',
  'kn95-as-ffp2': 'Un KN95 selon GB 2626 n’est pas en soi un FFP2',
  'n95-as-ffp2': 'Un N95 NIOSH peut tenir lieu de FFP2 là où rien n’est huileux',
  'gb19083-as-ffp2': 'GB 19083 classe 1 filtre le sel comme KN95, et retient les projections',
  'yy0469-as-en14683-type-i': 'YY 0469 demande 95 % de bactéries retenues, EN 14683 type II 98 %',
  'eu-relief-2020-491': 'Ni droits ni TVA à l’importation sur l’aide pour l’épidémie',
  'eu-relief-1186-2009': 'Franchise pour les œuvres et les victimes de catastrophes, sur demande',
  'it-requisition-dl-18-2020':
    'L’Italie peut réquisitionner des biens pour l’urgence, contre paiement',
  'it-ordinance-6-2020': 'Mainlevée directe selon le destinataire final, sur sa propre attestation',
  'it-customs-directive-4-2020': 'Douanes italiennes : comment l’aide d’urgence est dédouanée',
  'it-export-ban-2020': 'L’Italie a interdit l’exportation de protections et de ventilateurs',
  'eu-export-2020-402': 'Les protections ne quittent l’Union qu’avec une autorisation',
  'eu-export-2020-568': 'Masques, lunettes et blouses ne quittent l’Union qu’avec une autorisation',
  'de-export-ban-2020':
    'L’Allemagne a interdit l’exportation de protections, aussi vers d’autres États membres',
  'fr-requisition-2020': 'La France a réquisitionné les masques, en stock et produits',
  'cz-export-ban-ffp3-2020': 'La Tchéquie a interdit l’exportation de FFP3',
  'un-eu-sanctions-lists':
    'Personne qui figure sur une liste de sanctions ne donne, ne transporte ni ne reçoit',
  'ru-export-ban-2020': 'La Russie a interdit l’exportation de protections',
  'tr-export-authorisation-2020': 'La Turquie ne laisse sortir les protections qu’avec un permis',
  'who-respirator-for-aerosols':
    'Les actes qui produisent des aérosols exigent un masque de protection respiratoire',
  'who-medicine-donations-2010': 'Dons de médicaments',
  'who-device-donations-2011': 'Dons de dispositifs médicaux',
  'who-protection-donations': 'Dons de protections',
  'un-controlled-medicines': 'Stupéfiants et psychotropes passent une frontière avec deux permis',
}
