import type { RefusalWords } from '../../refusal.ts'

export const conformity: RefusalWords = {
  not_released: {
    says: 'Rien ne laisse partir ces biens : {why}.',
    remedy: 'Demandez un verdict, ou une libération urgente qui nomme l’établissement.',
  },
  verdict_unknown: {
    says: 'Il n’y a pas de verdict {verdicts} qui concerne cette opération.',
    remedy: 'Choisissez dans la liste des verdicts.',
  },
  evidence_unknown: {
    says: 'Cette opération n’a pas de preuve ni d’inspection {evidence}, ou elle a été retirée.',
    remedy: 'Enregistrez-la d’abord, ou choisissez dans les listes de preuves et d’inspections.',
  },
  evidence_not_here: {
    says: 'Cette opération n’a pas de preuve {evidence}.',
    remedy: 'Vérifiez dans la liste des preuves.',
  },
  evidence_dates_crossed: {
    says: 'La preuve vaudrait jusqu’au {validUntil}, avant de commencer le {validFrom}.',
    remedy: 'Relisez les dates sur le document.',
  },
  evidence_withdrawn: {
    says: 'L’entrée a été retirée le {withdrawnAt}.',
    remedy: 'Enregistrez à nouveau la preuve ou l’inspection.',
  },
  lift_is_wider: {
    says: 'Le verdict ne porte pas sur des biens que {verdicts} atteignent en entier.',
    remedy: 'Décidez sur le même type, lot ou colis, ou sur quelque chose de plus étroit.',
  },
  lift_needs_newer_evidence: {
    says: 'Rien de ce que ce verdict cite n’est plus récent que {verdicts}.',
    remedy:
      'Citez un document ou une inspection de ces biens, émis, enregistré, vérifié ou fait depuis.',
  },
  inspection_not_here: {
    says: 'Cette opération n’a pas d’inspection {inspection}.',
    remedy: 'Vérifiez dans la liste des inspections.',
  },
  inspection_sample_exceeded: {
    says: 'Sur {lotSize} unités, {sample} sont à prélever, et {nonconforming} étaient non conformes.',
    remedy:
      'Donnez les unités du lot présentes, et comptez une fois chaque unité de l’échantillon.',
  },
  series_not_named: {
    says: 'L’ISO 2859-1 vaut pour des lots en série, et aucune série n’est nommée.',
    remedy: 'Nommez la série, ou prenez un plan par qualité limite.',
  },
  mixed_is_no_lot: {
    says: 'Le colis {package} ne contient pas un seul lot : {lots}.',
    remedy: 'Prélevez un échantillon de chaque lot séparément.',
  },
  package_not_here: {
    says: 'Cette opération n’a pas de colis {package}.',
    remedy: 'Décidez sur le lot, ou vérifiez le colis dans son envoi.',
  },
  pharmacist_decides: {
    says: 'C’est un pharmacien qui décide si un médicament peut partir.',
    remedy: 'Demandez à un pharmacien. D’ici là, tout responsable peut le retenir ou le rejeter.',
  },
  medicine_tests_missing: {
    says: 'Un médicament passe sur ce que le pharmacien a constaté, et rien n’en est dit.',
    remedy:
      'Donnez l’autorisation d’importation, le besoin, la durée restante, le nom et la langue de l’étiquette.',
  },
  medicine_tests_not_asked: {
    says: 'Les contrôles d’un médicament ne vont qu’avec son acceptation ou son usage limité.',
    remedy: 'Retirez les contrôles du médicament.',
  },
  medicine_reason_missing: {
    says: 'Le médicament échoue à {failed}, et rien ne dit pourquoi il peut partir malgré cela.',
    remedy: 'Donnez la raison, ou retenez ou rejetez le médicament.',
  },
  goods_held: {
    says: 'Un verdict retient ces biens là où ils sont : {why}.',
    remedy:
      'Laissez-les de côté, ou demandez à un responsable. Ce qui est déjà parti s’enregistre comme un fait.',
  },
  permit_missing: {
    says: 'Aucun permis des deux pays ne laisse partir cette quantité d’un médicament contrôlé.',
    remedy:
      'Enregistrez les permis d’exportation et d’importation, faites-les signer par deux personnes, et vérifiez quantité et échéance.',
  },
  permit_unknown: {
    says: 'Cette opération n’a pas de permis {permit}.',
    remedy: 'Vérifiez la liste des permis.',
  },
  permit_closed: {
    says: 'Le permis a été retiré.',
    remedy: 'Enregistrez-le à nouveau et faites-le signer.',
  },
  permit_signed: {
    says: 'Le permis a ses deux signatures.',
    remedy: 'Il ne faut rien de plus.',
  },
  permit_second_is_first: {
    says: 'Deux personnes différentes signent un permis, et vous l’avez déjà signé.',
    remedy: 'Demandez la seconde signature à un autre pharmacien ou responsable.',
  },
  permit_one_country: {
    says: 'Les deux permis sont du même pays, {country}.',
    remedy:
      'À l’intérieur d’un pays il ne faut pas de permis : nommez le pays où les biens entrent.',
  },
  item_not_controlled: {
    says: 'L’article n’est pas un médicament contrôlé.',
    remedy: 'S’il en est un, corrigez d’abord son régime.',
  },
  licence_unknown: {
    says: 'Cette opération n’a pas de licence {licence}.',
    remedy: 'Vérifiez la liste des licences.',
  },
  licence_closed: {
    says: 'La licence a été retirée.',
    remedy: 'Enregistrez-la à nouveau si elle est valable.',
  },
  release_unknown: {
    says: 'Cette opération n’a pas de libération urgente {release}.',
    remedy: 'Vérifiez la liste des libérations urgentes.',
  },
  release_not_told: {
    says: 'Rien n’est allé à ce destinataire sous cette libération urgente, ou rien n’est retenu.',
    remedy: 'Lisez la libération urgente : elle nomme qui a été averti.',
  },
  release_not_yours: {
    says: 'Cet avis est allé à un autre établissement.',
    remedy: 'Répondez au vôtre ; qui répond par téléphone dit pour qui.',
  },
  type_without_maker: {
    says: 'L’acceptation ou la libération d’un modèle dit de quel fabricant : le même modèle d’un autre est un autre.',
    remedy: 'Donnez le fabricant, ou décidez sur le lot.',
  },
  evidence_not_seen: {
    says: 'Une libération urgente dit ce qui a été vu avant la signature, et celle-ci ne dit rien.',
    remedy: 'Dites-le en mots, ou nommez les preuves enregistrées de ces biens.',
  },
  expires_before_release: {
    says: 'La libération urgente finirait avant de commencer.',
    remedy: 'Donnez une échéance plus tardive, ou laissez vide pour 72 heures.',
  },
  breach_unknown: {
    says: 'Cette opération n’a pas de manquement {breach}.',
    remedy: 'Vérifiez dans la liste des manquements.',
  },
  verdict_not_here: {
    says: 'Il n’y a pas de verdict {verdict} de cette opération.',
    remedy: 'Vérifiez la liste des verdicts.',
  },
  nothing_to_confirm: {
    says: 'Le verdict n’a pas besoin de confirmation, ou l’a déjà reçue.',
    remedy: 'Relisez le verdict ; ceux à confirmer ont leur propre liste.',
  },
  second_is_first: {
    says: 'Qui a enregistré un verdict ne peut pas le confirmer.',
    remedy: 'Demandez la confirmation à un autre responsable.',
  },
  limits_missing: {
    says: 'Un usage limité dit pour qui, pour quoi, ou ce à quoi il ne convient pas.',
    remedy:
      'Indiquez des utilisateurs, des fins ou des fins exclues ; sans limites, c’est une conformité.',
  },
  limits_not_asked: {
    says: 'Des limites vont avec un usage limité, et ceci est {outcome}.',
    remedy: 'Choisissez l’usage limité, ou retirez les limites.',
  },
  derogation_not_asked: {
    says: 'Une dérogation laisse partir, et ceci est {outcome}.',
    remedy: 'Retirez la dérogation.',
  },
  derogation_unknown: {
    says: 'Il n’y a pas de dérogation {rule} parmi les règles.',
    remedy: 'Prenez l’identifiant dans la liste des règles.',
  },
  receipt_check_not_asked: {
    says: 'Les lots n’attendent un contrôle à la réception que si leur type est admis.',
    remedy: 'Retirez le contrôle à la réception.',
  },
  alarm_unknown: {
    says: 'Il n’y a pas d’alerte {alarm} dans cette opération.',
    remedy: 'Vérifiez la liste des alertes.',
  },
  alarm_closed: {
    says: 'Il a été répondu à l’alerte le {closedAt}.',
    remedy: 'Lisez ce qui a été trouvé ; une nouvelle alerte est un nouvel acte.',
  },
  recall_unknown: {
    says: 'Aucun rappel {recall} ne concerne cette opération.',
    remedy: 'Vérifiez la liste des rappels.',
  },
  recall_closed: {
    says: 'Le rappel a été clos ici le {closedAt}.',
    remedy: 'Le blocage demeure. Commencez un nouveau rappel s’il en reparaît.',
  },
  recall_unbalanced: {
    says: 'Les comptes du rappel ne sont pas justes : {open} unités ouvertes, {unexplained} inexpliquées.',
    remedy: 'Menez chacune en quarantaine ou à une fin, ou comptez ce qui manque.',
  },
  recall_unanswered: {
    says: '{count} parties n’ont pas répondu à l’avis.',
    remedy: 'Enregistrez ce que chaque service a trouvé, aussi par téléphone.',
  },
  answer_not_yours: {
    says: 'Vous n’agissez pas pour cette partie.',
    remedy: 'Répondez pour la vôtre, ou dites pour le compte de qui et comment.',
  },
  rule_not_found: {
    says: 'Il n’y a pas de règle {rule}.',
    remedy: 'Cherchez-la dans la liste des règles.',
  },
  breach_closed: {
    says: 'Le manquement a été clos le {closedAt}.',
    remedy: 'Lisez sa remarque ; seul un nouvel acte en ouvre un nouveau.',
  },
}
