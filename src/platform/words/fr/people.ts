import type { RefusalWords } from '../../refusal.ts'

export const people: RefusalWords = {
  data_folder_in_use: {
    says: 'Le processus {pid} sur {host} tient {folder} ouvert depuis {started}.',
    remedy:
      'Arrêtez-le, ou utilisez-le à son adresse. Si cette machine a disparu pour de bon, supprimez le fichier de verrou.',
  },
  data_folder_version: {
    says: '{folder} a été écrit par PostgreSQL {found} ; ce programme lit la version {version}.',
    remedy:
      'Exportez avec la version qui l’a écrit, et importez dans un nouveau dossier avec celle-ci.',
  },
  migration_changed: {
    says: 'La migration {name} a été appliquée avec un autre contenu que celui d’aujourd’hui.',
    remedy:
      'Rétablissez le fichier tel que publié, et faites la modification dans une nouvelle migration.',
  },
  database_newer: {
    says: 'La base de données a des migrations que ce programme ne connaît pas : {names}.',
    remedy: 'Lancez la version qui a écrit cette base, ou une plus récente.',
  },
  cursor_invalid: {
    says: 'Le repère {cursor} n’est pas des nôtres.',
    remedy: 'Reprenez la liste depuis le début.',
  },
  id_reused: {
    says: 'L’identifiant {id} a déjà servi pour un acte au contenu différent.',
    remedy: 'Recommencez le formulaire : il aura un nouvel identifiant.',
  },
  not_permitted: {
    says: 'Vos rôles ici ne permettent pas {kind}.',
    remedy:
      'Demandez à la coordination de l’opération de le faire, ou de vous donner le rôle nécessaire.',
  },
  source_required: {
    says: 'Une quantité rapportée repose sur une source, et aucune n’est nommée.',
    remedy: 'Enregistrez d’abord la source, puis choisissez-la ici.',
  },
  source_unknown: {
    says: 'Cette opération n’a pas de source {source}.',
    remedy: 'Enregistrez d’abord la source, puis choisissez-la ici.',
  },
  source_not_found: {
    says: 'Cette opération n’a pas de source {source}.',
    remedy: 'Cherchez-la dans la liste des sources.',
  },
  on_behalf_of_unknown: {
    says: 'Aucun organisme n’est enregistré sous {party}, pour le compte de qui l’acte serait fait.',
    remedy: 'Cherchez-le parmi les organismes, ou enregistrez-le d’abord.',
  },
  in_the_future: {
    says: 'L’acte aurait eu lieu le {happenedAt}, qui est encore à venir.',
    remedy: 'Corrigez le moment, ou laissez-le vide pour maintenant.',
  },
  email_taken: {
    says: 'Il y a déjà un utilisateur à l’adresse {email}.',
    remedy: 'Prenez cet utilisateur, ou donnez une autre adresse.',
  },
  user_unknown: {
    says: 'Il n’y a pas d’utilisateur {user}.',
    remedy: 'Créez d’abord l’utilisateur.',
  },
  key_unknown: {
    says: 'Il n’y a pas de clé d’API {key}.',
    remedy: 'Choisissez la clé dans la liste de la personne.',
  },
  slug_taken: {
    says: 'Une autre opération a ce nom court.',
    remedy: 'Choisissez un autre nom court, par exemple avec l’année.',
  },
  ends_before_it_begins: {
    says: 'L’opération finirait le {endsOn}, avant de commencer le {beginsOn}.',
    remedy: 'Corrigez l’une des dates ; laissez la fin vide tant qu’elle se poursuit.',
  },
  operation_version_stale: {
    says: 'L’opération est à la version {version}, et ceci modifie la version {amends}.',
    remedy: 'Relisez l’opération et modifiez ce qu’elle dit maintenant.',
  },
  person_unknown: {
    says: 'Personne avec {person} ne peut se connecter ici.',
    remedy: 'Vérifiez l’adresse ; c’est le responsable de l’installation qui crée une personne.',
  },
  member_unknown: {
    says: 'L’utilisateur {user} n’est pas membre de cette opération.',
    remedy: 'Vérifiez dans la liste des membres.',
  },
  file_not_accepted: {
    says: 'D’après son contenu, le fichier est {found}, qui ne se conserve pas ici.',
    remedy: 'Envoyez une photographie (JPEG, PNG, WebP, HEIC) ou un PDF.',
  },
  file_unknown: {
    says: 'Cette opération n’a pas de fichier {file}.',
    remedy: 'Vérifiez dans la liste des fichiers.',
  },
  duty_entry_unknown: {
    says: 'La main courante de cette opération n’a pas d’entrée {entry}.',
    remedy: 'Vérifiez dans la main courante.',
  },
  duty_entry_closed: {
    says: 'L’entrée {entry} n’a rien à suivre.',
    remedy: 'Écrivez une nouvelle entrée s’il y a plus à dire.',
  },
  shift_unknown: {
    says: 'Cette opération n’a pas de relève {shift}.',
    remedy: 'Vérifiez dans la liste des relèves.',
  },
  shift_taken: {
    says: 'Quelqu’un a déjà pris la relève {shift}.',
    remedy: 'Relisez la liste des relèves.',
  },
  shift_for_another: {
    says: 'La relève {shift} a été passée à quelqu’un d’autre.',
    remedy: 'La personne qui l’a reçue la prend ; ou passez-la de nouveau.',
  },
  shift_own: {
    says: 'Personne ne prend la relève {shift} de soi-même.',
    remedy: 'Laissez la personne qui arrive la prendre.',
  },
  situation_unknown: {
    says: 'Cette opération n’a pas de point de situation {report}.',
    remedy: 'Vérifiez dans la liste des points de situation.',
  },
  party_not_found: {
    says: 'Il n’y a pas d’organisme {party}.',
    remedy: 'Cherchez-le par l’un de ses noms.',
  },
  party_unknown: {
    says: 'Aucun organisme n’est enregistré sous {parties}.',
    remedy: 'Cherchez-le, ou enregistrez-le d’abord.',
  },
  party_version_stale: {
    says: 'L’organisme est à la version {version}, et ceci modifie la version {amends}.',
    remedy: 'Relisez l’organisme et modifiez ce qu’il dit maintenant.',
  },
  party_is_a_group: {
    says: 'Le groupe {party} est fait de ses membres et tire son nom des leurs.',
    remedy: 'Modifiez un membre ; d’autres donateurs forment un autre groupe, par leur promesse.',
  },
  party_above_itself: {
    says: 'L’organisme supérieur {parent} est sous celui-ci, qui serait au-dessus de lui-même.',
    remedy: 'Choisissez un organisme supérieur qui n’appartient pas à celui-ci.',
  },
  party_eori_taken: {
    says: 'Un autre organisme a ce numéro EORI.',
    remedy: 'Prenez cet organisme, ou corrigez le numéro.',
  },
  party_code_taken: {
    says: 'Un autre organisme a l’un de ces codes.',
    remedy: 'Prenez cet organisme, ou corrigez le code.',
  },
  place_not_found: {
    says: 'Il n’y a pas de lieu {place}.',
    remedy: 'Cherchez-le par l’un de ses noms.',
  },
  place_unknown: {
    says: 'Aucun lieu n’est enregistré sous {places}.',
    remedy: 'Cherchez-le, ou enregistrez-le d’abord.',
  },
  place_version_stale: {
    says: 'Le lieu est à la version {version}, et ceci modifie la version {amends}.',
    remedy: 'Relisez le lieu et modifiez ce qu’il dit maintenant.',
  },
  place_above_itself: {
    says: 'Le lieu englobant {parent} est dans celui-ci, qui serait dans lui-même.',
    remedy: 'Choisissez un lieu englobant qui n’est pas dans celui-ci.',
  },
  place_country_differs: {
    says: 'Le code UN/LOCODE {unlocode} ne se trouve pas en {country}.',
    remedy: 'Corrigez le code ou le pays : un UN/LOCODE commence par son pays.',
  },
  place_unlocode_taken: {
    says: 'Un autre lieu de ce type a ce code UN/LOCODE.',
    remedy: 'Prenez ce lieu, ou corrigez le code.',
  },
  place_iata_taken: {
    says: 'Un autre lieu a ce code IATA.',
    remedy: 'Prenez ce lieu, ou corrigez le code.',
  },
  place_gln_taken: {
    says: 'Un autre lieu a ce GLN.',
    remedy: 'Prenez ce lieu, ou corrigez le numéro.',
  },
  input_invalid: {
    says: 'Quelque chose ne va pas dans : {where}.',
    remedy: 'Corrigez les champs listés ; rien n’a été enregistré.',
  },
  body_unreadable: {
    says: 'Les données envoyées ne sont pas lisibles.',
    remedy: 'Rechargez la page et envoyez de nouveau.',
  },
  body_too_large: {
    says: 'L’envoi dépasse {limit} octets.',
    remedy: 'Envoyez en plusieurs parties.',
  },
  not_signed_in: {
    says: 'Il faut se connecter pour cela.',
    remedy: 'Connectez-vous et réessayez : votre saisie est conservée.',
  },
  cross_site: {
    says: 'Avec une session, seules les pages de ce serveur peuvent écrire.',
    remedy: 'Ouvrez Waybill directement et réessayez.',
  },
  other_person: {
    says: 'Une autre personne est maintenant connectée dans ce navigateur.',
    remedy: 'Connectez-vous comme la personne à qui sont ces actes ; ils attendent jusque-là.',
  },
  owner_only: {
    says: 'Ceci est réservé au responsable de l’installation.',
    remedy: 'Demandez au responsable de l’installation.',
  },
  operation_needed: {
    says: 'On ne sait pas de quelle opération il s’agit : il y a {operations}.',
    remedy: 'Choisissez l’opération.',
  },
  operation_unknown: {
    says: 'Vous n’êtes membre d’aucune opération {operation}.',
    remedy: 'Vérifiez le nom court, ou demandez à sa coordination de vous admettre.',
  },
  owner_unknown: {
    says: 'L’utilisateur {user} n’est pas propriétaire de cette installation.',
    remedy: 'Vérifiez la liste des personnes.',
  },
  last_owner: {
    says: 'C’est la seule personne propriétaire de cette installation.',
    remedy: 'Désignez d’abord une autre personne propriétaire.',
  },
  address_unknown: {
    says: 'Il n’y a rien à l’adresse {path}.',
    remedy: 'Revenez au début.',
  },
  too_many_requests: {
    says: 'Plus de {limit} demandes sont venues de vous en {seconds} secondes.',
    remedy: 'Attendez un moment ; envoyer de nouveau ne fait rien deux fois.',
  },
  environment_invalid: {
    says: 'L’environnement ne convient pas.',
    remedy: 'Corrigez les variables listées et redémarrez.',
  },
  fault: {
    says: 'C’est une erreur de notre côté, notée comme demande {request}.',
    remedy:
      'Réessayez : ce qui est fait ne se fait pas deux fois. Si cela persiste, prévenez-nous.',
  },
  not_ready: {
    says: 'La base de données ne répond pas.',
    remedy: 'Réessayez dans un instant ; rien de ce qui a été confirmé n’est perdu.',
  },
}
