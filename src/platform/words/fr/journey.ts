import type { RefusalWords } from '../../refusal.ts'

export const journey: RefusalWords = {
  consignment_unknown: {
    says: 'Cette opération n’a pas d’envoi {consignment}.',
    remedy: 'Vérifiez le code dans la liste des envois.',
  },
  consignment_line_unknown: {
    says: 'La ligne {line} n’est pas de cet envoi.',
    remedy: 'Relisez les lignes de l’envoi.',
  },
  line_without_number: {
    says: 'La ligne {line} a été énoncée sans nombre : on ne peut en déplacer un nombre.',
    remedy: 'Nommez la ligne seule ; une réception lui donne son nombre quand quelqu’un compte.',
  },
  consignment_code_taken: {
    says: 'Un autre envoi a le code qui en résulterait.',
    remedy: 'Recommencez le formulaire et envoyez de nouveau.',
  },
  consignment_version_stale: {
    says: 'L’envoi est à la version {version}, et ceci modifie la version {amends}.',
    remedy: 'Relisez l’envoi et modifiez ce qu’il dit maintenant.',
  },
  consignment_closed: {
    says: 'L’envoi {code} est clos.',
    remedy:
      'Rouvrez-le, ou enregistrez ce qui a eu lieu malgré tout comme un fait, avec son fondement.',
  },
  consignment_not_closed: {
    says: 'L’envoi {code} est ouvert.',
    remedy: 'Il n’y a rien à faire : il accepte d’autres actes tel qu’il est.',
  },
  role_held_once: {
    says: 'Le rôle {role} est donné plus d’une fois.',
    remedy:
      'N’y nommez qu’un organisme ; donateurs, transporteurs et destinataires finaux peuvent être plusieurs.',
  },
  incoterm_needs_place: {
    says: 'Un incoterm et son lieu vont ensemble.',
    remedy: 'Donnez les deux comme dans le contrat, ou aucun.',
  },
  id_taken: {
    says: 'L’identifiant {id} est déjà celui d’autre chose.',
    remedy: 'Recommencez le formulaire et envoyez de nouveau.',
  },
  serial_is_one: {
    says: 'La ligne {line} a un numéro de série, et un appareil à numéro de série est un seul.',
    remedy:
      'Donnez une ligne de quantité 1 par appareil, ou laissez le numéro de série au comptage.',
  },
  package_unknown: {
    says: 'Cet envoi n’a pas de colis {package}.',
    remedy: 'Vérifiez les colis de l’envoi ; un colis ne se trouve que dans ceux du même envoi.',
  },
  package_in_itself: {
    says: 'Le colis {package} serait dans lui-même.',
    remedy: 'Corrigez le contenant : les palettes contiennent des cartons, jamais l’inverse.',
  },
  package_code_taken: {
    says: 'Un autre colis a le code qui en résulterait.',
    remedy: 'Recommencez le formulaire et envoyez de nouveau.',
  },
  sscc_taken: {
    says: 'Un autre colis a ce SSCC.',
    remedy:
      'Comparez l’étiquette : un SSCC nomme une seule unité logistique. Laissez-le vide pour prendre notre code.',
  },
  leg_unknown: {
    says: 'Le trajet {leg} n’est pas de cet envoi.',
    remedy: 'Enregistrez d’abord le trajet, ou laissez-le vide.',
  },
  house_waybill_taken: {
    says: 'Un autre envoi voyage sous cette lettre de transport « house ».',
    remedy: 'Comparez le document : seule une lettre « master » couvre plusieurs envois.',
  },
  document_once: {
    says: 'L’envoi a déjà un document de ce type et de ce numéro.',
    remedy: 'Corrigez ce document.',
  },
  procedure_does_not_fit: {
    says: 'Une déclaration de type {kind} ne peut pas placer des biens sous le régime {procedure}.',
    remedy: 'Choisissez l’un des régimes listés, ou une autre déclaration.',
  },
  transit_needs_guarantee: {
    says: 'Les biens en transit voyagent sous garantie.',
    remedy: 'Donnez le numéro de la garantie, ou les mots par lesquels la douane en a dispensé.',
  },
  cleared_before_opened: {
    says: 'Le dossier serait apuré le {clearedAt}, avant d’être ouvert le {openedAt}.',
    remedy: 'Corrigez l’un des deux moments.',
  },
  customs_reference_taken: {
    says: 'Un autre dossier de cet envoi a cette référence.',
    remedy: 'Corrigez ce dossier-là, ou comparez le numéro.',
  },
  no_customs_procedure: {
    says: 'Les biens ne quittent {place} que sous un régime douanier, avec sa référence.',
    remedy:
      'Enregistrez la déclaration avec son numéro ou, s’ils sont partis, enregistrez-le comme un fait.',
  },
  value_zero: {
    says: 'La ligne {line} vaut zéro, et la douane ne tient aucun don pour sans valeur.',
    remedy: 'Donnez ce que coûterait une unité, avec la monnaie et la base.',
  },
  value_missing: {
    says: 'La ligne {line} n’a pas de valeur pour la douane, ou la base n’en est pas connue.',
    remedy: 'Donnez ce que coûterait une unité, avec la monnaie et la base.',
  },
  arrival_is_counted: {
    says: 'Les biens que quelqu’un a pris en charge s’enregistrent par une réception.',
    remedy:
      'Enregistrez une réception ; sans elle, une arrivée repose sur une source, comme rapportée.',
  },
  not_in_store: {
    says: 'De ce que prend la ligne {line}, {there} sont là, et elle en prend {quantity}.',
    remedy:
      'N’en prenez pas plus qu’il n’y en a, d’un lot et d’un stade présents, ou enregistrez d’abord ce qui a précédé.',
  },
  need_of_another: {
    says: 'La ligne de besoin {needLine} n’est pas de l’établissement qui reçoit ceci.',
    remedy: 'Envoyez-le à l’établissement qui demande, ou nommez une ligne de besoin de celui-ci.',
  },
  need_asks_other_item: {
    says: 'La ligne de besoin {needLine} demande un autre article que {item}.',
    remedy: 'Envoyez ce qu’elle demande, ou envoyez ceci sans nommer la ligne.',
  },
  delivery_unknown: {
    says: 'Cette opération n’a pas de livraison {delivery}.',
    remedy: 'Vérifiez dans la liste des livraisons.',
  },
  delivery_line_unknown: {
    says: 'La livraison n’a pas de ligne {line}.',
    remedy: 'Prenez les lignes dans la livraison, chacune une fois.',
  },
  delivery_line_taken: {
    says: 'Une ligne a l’identifiant d’une autre.',
    remedy: 'Recommencez le formulaire et envoyez de nouveau.',
  },
  nothing_on_its_way: {
    says: 'Plus rien de cette livraison n’est en route.',
    remedy: 'Enregistrez un retour si des biens signés reviennent.',
  },
  signature_not_yours: {
    says: 'Ce qui a été compté, le point de réception {facility} le dit lui-même.',
    remedy:
      'Laissez-le signer avec son propre compte, dites pour le compte de qui vous enregistrez, ou enregistrez la preuve de livraison photographiée comme documentée, avec sa source.',
  },
  proof_required: {
    says: 'Une preuve de livraison sur papier s’enregistre avec sa photographie.',
    remedy: 'Enregistrez d’abord la photographie comme source, puis choisissez-la ici.',
  },
  refused_needs_reason: {
    says: 'La ligne {line} a des unités refusées ou endommagées, et aucun motif.',
    remedy: 'Donnez le motif sur la ligne : ce qui ne va pas.',
  },
  not_a_device: {
    says: 'Le lot {lot} n’est pas un appareil à numéro de série.',
    remedy:
      'L’installation est pour les appareils à numéro de série ; remettez les autres biens au service.',
  },
  receipt_unknown: {
    says: 'Cette opération n’a pas de réception {receipt}.',
    remedy: 'Vérifiez dans la liste des réceptions.',
  },
  delivery_is_signed: {
    says: 'L’envoi {code} est une livraison, pour laquelle signe son point de réception.',
    remedy: 'Enregistrez la signature sur la livraison.',
  },
  receiver_missing: {
    says: 'L’envoi ne nomme pas de destinataire : on ne sait pas qui a reçu les biens.',
    remedy: 'Dites qui les a reçus, ou nommez le destinataire dans l’envoi.',
  },
  basis_unfit: {
    says: 'Un acte {kind} ne peut pas reposer sur {basis}.',
    remedy:
      'Laissez ce champ vide, ou enregistrez la réception qu’elle est : rapportée, par colis ou par comptage.',
  },
  tally_differs: {
    says: '{expected} colis sont attendus, et {said} seraient tous les colis.',
    remedy: 'Nommez les colis qui sont là, chacun avec ses scellés et ses dommages.',
  },
  tally_says_nothing: {
    says: 'Un pointage nomme les colis qui sont là, ou dit combien ils sont en tout : pas les deux.',
    remedy: 'Donnez les colis, ou leur nombre total.',
  },
  nothing_short: {
    says: 'Seuls {left} de la ligne {line} sont encore à venir ou à compter : il ne peut en manquer plus.',
    remedy: 'Corrigez la réception où il y en avait moins.',
  },
  count_says_nothing: {
    says: 'Le comptage ne dit rien de la ligne {line}.',
    remedy:
      'Donnez les unités intactes, endommagées, manquantes ou erronées ; retirez les lignes que personne n’a comptées.',
  },
  handed_over_stays: {
    says: 'L’acte {act} a remis des biens à une autre opération, qui les a maintenant.',
    remedy: 'Laissez cette opération les rendre.',
  },
  not_received_here: {
    says: 'La réception {receipt} n’a rien reçu de la ligne {line} ni du lot {lot}.',
    remedy: 'Corrigez ce que dit la réception ; ce qu’elle ne dit pas est une réception à part.',
  },
  goods_not_here: {
    says: 'Du lot {lot}, rien n’est au stade {stage} à {place}.',
    remedy: 'Regardez dans le stock où il se trouve ; ce qui a eu lieu malgré tout est un fait.',
  },
  move_unknown: {
    says: 'Cette opération n’a pas de déplacement {move}.',
    remedy: 'Choisissez le déplacement dans la liste.',
  },
  receiving_operation_unknown: {
    says: 'Il n’y a pas d’autre opération {operation} qui pourrait reprendre ces biens.',
    remedy: 'Vérifiez son nom court auprès de sa coordination.',
  },
  lot_is_stated: {
    says: 'Le lot {lot} énonce son numéro : il ne peut pas se révéler être un autre.',
    remedy: 'Si le numéro a été mal lu, modifiez le lot avec un motif.',
  },
  not_a_narrower_item: {
    says: 'L’article {item} n’est pas une sorte plus étroite de {of}.',
    remedy: 'Choisissez un article enregistré sous lui, avec la même unité de base.',
  },
  recipe_unknown: {
    says: 'Cette opération n’a pas de recette {recipe}.',
    remedy: 'Enregistrez d’abord de quoi le kit est fait.',
  },
  recipe_name_taken: {
    says: 'Une autre recette de cette opération a ce nom.',
    remedy: 'Prenez cette recette, ou donnez à celle-ci un nom qui les distingue.',
  },
  recipe_turns_on_itself: {
    says: 'L’article {item} est des deux côtés de la recette.',
    remedy: 'Nommez ce qui entre et ce qui sort ; chaque article est d’un seul côté.',
  },
  recipe_not_met: {
    says: 'La recette prend {needed} de l’article {item}, et {given} sont donnés.',
    remedy: 'Donnez chaque article autant de fois que le dit la recette, et aucun autre.',
  },
}
