#!/bin/bash

__sopc_cursor_index_in_current_word() {
    local remaining="${COMP_LINE}"

    local word
    for word in "${COMP_WORDS[@]::COMP_CWORD}"; do
        remaining="${remaining##*([[:space:]])"${word}"*([[:space:]])}"
    done

    local -ir index="$((COMP_POINT - ${#COMP_LINE} + ${#remaining}))"
    if [[ "${index}" -le 0 ]]; then
        printf 0
    else
        printf %s "${index}"
    fi
}

# positional arguments:
#
# - 1: the current (sub)command's count of positional arguments
#
# required variables:
#
# - repeating_flags: the repeating flags that the current (sub)command can accept
# - non_repeating_flags: the non-repeating flags that the current (sub)command can accept
# - repeating_options: the repeating options that the current (sub)command can accept
# - non_repeating_options: the non-repeating options that the current (sub)command can accept
# - positional_number: value ignored
# - unparsed_words: unparsed words from the current command line
#
# modified variables:
#
# - non_repeating_flags: remove flags for this (sub)command that are already on the command line
# - non_repeating_options: remove options for this (sub)command that are already on the command line
# - positional_number: set to the current positional number
# - unparsed_words: remove all flags, options, and option values for this (sub)command
__sopc_offer_flags_options() {
    local -ir positional_count="${1}"
    positional_number=0

    local was_flag_option_terminator_seen=false
    local is_parsing_option_value=false

    local -ar unparsed_word_indices=("${!unparsed_words[@]}")
    local -i word_index
    for word_index in "${unparsed_word_indices[@]}"; do
        if "${is_parsing_option_value}"; then
            # This word is an option value:
            # Reset marker for next word iff not currently the last word
            [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]] && is_parsing_option_value=false
            unset "unparsed_words[${word_index}]"
            # Do not process this word as a flag or an option
            continue
        fi

        local word="${unparsed_words["${word_index}"]}"
        if ! "${was_flag_option_terminator_seen}"; then
            case "${word}" in
            --)
                unset "unparsed_words[${word_index}]"
                # by itself -- is a flag/option terminator, but if it is the last word, it is the start of a completion
                if [[ "${word_index}" -ne "${unparsed_word_indices[${#unparsed_word_indices[@]} - 1]}" ]]; then
                    was_flag_option_terminator_seen=true
                fi
                continue
                ;;
            -*)
                # ${word} is a flag or an option
                # If ${word} is an option, mark that the next word to be parsed is an option value
                local option
                for option in "${repeating_options[@]}" "${non_repeating_options[@]}"; do
                    [[ "${word}" = "${option}" ]] && is_parsing_option_value=true && break
                done

                # Remove ${word} from ${non_repeating_flags} or ${non_repeating_options} so it isn't offered again
                local not_found=true
                local -i index
                for index in "${!non_repeating_flags[@]}"; do
                    if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                        unset "non_repeating_flags[${index}]"
                        non_repeating_flags=("${non_repeating_flags[@]}")
                        not_found=false
                        break
                    fi
                done
                if "${not_found}"; then
                    for index in "${!non_repeating_flags[@]}"; do
                        if [[ "${non_repeating_flags[${index}]}" = "${word}" ]]; then
                            unset "non_repeating_flags[${index}]"
                            non_repeating_flags=("${non_repeating_flags[@]}")
                            break
                        fi
                    done
                fi
                unset "unparsed_words[${word_index}]"
                continue
                ;;
            esac
        fi

        # ${word} is neither a flag, nor an option, nor an option value
        if [[ "${positional_number}" -lt "${positional_count}" || "${positional_count}" -lt 0 ]]; then
            # ${word} is a positional
            ((positional_number++))
            unset "unparsed_words[${word_index}]"
        else
            if [[ -z "${word}" ]]; then
                # Could be completing a flag, option, or subcommand
                positional_number=-1
            else
                # ${word} is a subcommand or invalid, so stop processing this (sub)command
                positional_number=-2
            fi
            break
        fi
    done

    unparsed_words=("${unparsed_words[@]}")

    if\
        ! "${was_flag_option_terminator_seen}"\
        && ! "${is_parsing_option_value}"\
        && [[ ("${cur}" = -* && "${positional_number}" -ge 0) || "${positional_number}" -eq -1 ]]
    then
        COMPREPLY+=($(compgen -W "${repeating_flags[*]} ${non_repeating_flags[*]} ${repeating_options[*]} ${non_repeating_options[*]}" -- "${cur}"))
    fi
}

__sopc_add_completions() {
    local completion
    while IFS='' read -r completion; do
        COMPREPLY+=("${completion}")
    done < <(IFS=$'\n' compgen "${@}" -- "${cur}")
}

__sopc_custom_complete() {
    if [[ -n "${cur}" || -z ${COMP_WORDS[${COMP_CWORD}]} || "${COMP_LINE:${COMP_POINT}:1}" != ' ' ]]; then
        local -ar words=("${COMP_WORDS[@]}")
    else
        local -ar words=("${COMP_WORDS[@]::${COMP_CWORD}}" '' "${COMP_WORDS[@]:${COMP_CWORD}}")
    fi

    "${COMP_WORDS[0]}" "${@}" "${words[@]}"
}

_sopc() {
    local state
    state="$(shopt -p;shopt -po)"
    trap "${state//$'\n'/;}" RETURN
    shopt -s extglob
    set +o history +o posix

    local -xr SAP_SHELL=bash
    local -x SAP_SHELL_VERSION
    SAP_SHELL_VERSION="$(IFS='.';printf %s "${BASH_VERSINFO[*]}")"
    local -r SAP_SHELL_VERSION

    local -r cur="${2}"
    local -r prev="${3}"

    local -i positional_number
    local -a unparsed_words=("${COMP_WORDS[@]:1:${COMP_CWORD}}")

    local -a repeating_flags=()
    local -a non_repeating_flags=(--version -h --help)
    local -a repeating_options=()
    local -a non_repeating_options=()
    __sopc_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    build|check|fmt|diff|review|stream|registry|rules|explain|schema|help)
        # Offer subcommand argument completions
        "_sopc_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'build check fmt diff review stream registry rules explain schema help' -- "${cur}"))
        ;;
    esac
}

_sopc_build() {
    repeating_flags=()
    non_repeating_flags=(--source-map --book --index --no-index --continuous --identity-page --final --csv-raw --resolve --force --quiet -q --version -h --help)
    repeating_options=(--emit)
    non_repeating_options=(--out -o --paper --orientation --logo --csv-dialect --fail-on --min-grade --resolution --registry --shard --group --decisions --gazetteer --working-day --lang --color --progress --jobs --report)
    __sopc_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--out'|'-o')
        return
        ;;
    '--emit')
        return
        ;;
    '--paper')
        __sopc_add_completions -W 'a4'$'\n''f4'$'\n''legal'$'\n''a3'
        return
        ;;
    '--orientation')
        __sopc_add_completions -W 'landscape'$'\n''portrait'
        return
        ;;
    '--logo')
        return
        ;;
    '--csv-dialect')
        __sopc_add_completions -W 'standard'$'\n''excel-id'
        return
        ;;
    '--fail-on')
        __sopc_add_completions -W 'error'$'\n''warning'$'\n''note'$'\n''never'
        return
        ;;
    '--min-grade')
        __sopc_add_completions -W 'siap'$'\n''periksa'
        return
        ;;
    '--resolution')
        return
        ;;
    '--registry')
        return
        ;;
    '--shard')
        return
        ;;
    '--group')
        return
        ;;
    '--decisions')
        return
        ;;
    '--gazetteer')
        return
        ;;
    '--working-day')
        return
        ;;
    '--lang')
        __sopc_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--color')
        __sopc_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    '--progress')
        __sopc_add_completions -W 'auto'$'\n''never'
        return
        ;;
    '--jobs')
        return
        ;;
    '--report')
        return
        ;;
    esac
}

_sopc_check() {
    repeating_flags=()
    non_repeating_flags=(--preview --prune-baseline --fix --unsafe-fixes --diff --statistics --quiet -q --version -h --help)
    repeating_options=(--format --select --ignore)
    non_repeating_options=(--fail-on --decisions --gazetteer --working-day --rule-set --as-of --min-grade --min-confidence --config --baseline --write-baseline --stdin-filename --group --lang --color --progress --jobs --report)
    __sopc_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--fail-on')
        __sopc_add_completions -W 'error'$'\n''warning'$'\n''note'$'\n''never'
        return
        ;;
    '--format')
        return
        ;;
    '--decisions')
        return
        ;;
    '--gazetteer')
        return
        ;;
    '--working-day')
        return
        ;;
    '--select')
        return
        ;;
    '--ignore')
        return
        ;;
    '--rule-set')
        return
        ;;
    '--as-of')
        return
        ;;
    '--min-grade')
        return
        ;;
    '--min-confidence')
        return
        ;;
    '--config')
        return
        ;;
    '--baseline')
        return
        ;;
    '--write-baseline')
        return
        ;;
    '--stdin-filename')
        return
        ;;
    '--group')
        return
        ;;
    '--lang')
        __sopc_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--color')
        __sopc_add_completions -W 'auto'$'\n''always'$'\n''never'
        return
        ;;
    '--progress')
        __sopc_add_completions -W 'auto'$'\n''never'
        return
        ;;
    '--jobs')
        return
        ;;
    '--report')
        return
        ;;
    esac
}

_sopc_fmt() {
    repeating_flags=()
    non_repeating_flags=(--check --write --version -h --help)
    repeating_options=()
    non_repeating_options=(--lang)
    __sopc_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--lang')
        __sopc_add_completions -W 'id'$'\n''en'
        return
        ;;
    esac
}

_sopc_diff() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format --lang)
    __sopc_offer_flags_options 2

    # Offer option value completions
    case "${prev}" in
    '--format')
        __sopc_add_completions -W 'text'$'\n''json'$'\n''markdown'
        return
        ;;
    '--lang')
        __sopc_add_completions -W 'id'$'\n''en'
        return
        ;;
    esac
}

_sopc_review() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--write --limit --lang --decisions --gazetteer --working-day)
    __sopc_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--write')
        return
        ;;
    '--limit')
        return
        ;;
    '--lang')
        __sopc_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--decisions')
        return
        ;;
    '--gazetteer')
        return
        ;;
    '--working-day')
        return
        ;;
    esac
}

_sopc_stream() {
    repeating_flags=()
    non_repeating_flags=(--by-key --version -h --help)
    repeating_options=()
    non_repeating_options=(--phase --resolution --scratch --jobs --decisions --gazetteer --working-day)
    __sopc_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--phase')
        __sopc_add_completions -W 'compile'$'\n''resolve'$'\n''apply'
        return
        ;;
    '--resolution')
        return
        ;;
    '--scratch')
        return
        ;;
    '--jobs')
        return
        ;;
    '--decisions')
        return
        ;;
    '--gazetteer')
        return
        ;;
    '--working-day')
        return
        ;;
    esac
}

_sopc_registry() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __sopc_offer_flags_options 0

    # Offer subcommand / subcommand argument completions
    local -r subcommand="${unparsed_words[0]}"
    unset 'unparsed_words[0]'
    unparsed_words=("${unparsed_words[@]}")
    case "${subcommand}" in
    list|search|people|links|export|stats)
        # Offer subcommand argument completions
        "_sopc_registry_${subcommand}"
        ;;
    *)
        # Offer subcommand completions
        COMPREPLY+=($(compgen -W 'list search people links export stats' -- "${cur}"))
        ;;
    esac
}

_sopc_registry_list() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __sopc_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __sopc_add_completions -W 'csv'$'\n''jsonl'
        return
        ;;
    esac
}

_sopc_registry_search() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __sopc_offer_flags_options -1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __sopc_add_completions -W 'csv'$'\n''jsonl'
        return
        ;;
    esac
}

_sopc_registry_people() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __sopc_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __sopc_add_completions -W 'csv'$'\n''jsonl'
        return
        ;;
    esac
}

_sopc_registry_links() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __sopc_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __sopc_add_completions -W 'csv'$'\n''jsonl'
        return
        ;;
    esac
}

_sopc_registry_export() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __sopc_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __sopc_add_completions -W 'csv'$'\n''jsonl'
        return
        ;;
    esac
}

_sopc_registry_stats() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--format)
    __sopc_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--format')
        __sopc_add_completions -W 'csv'$'\n''jsonl'
        return
        ;;
    esac
}

_sopc_rules() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--lang --pages)
    __sopc_offer_flags_options 0

    # Offer option value completions
    case "${prev}" in
    '--lang')
        __sopc_add_completions -W 'id'$'\n''en'
        return
        ;;
    '--pages')
        return
        ;;
    esac
}

_sopc_explain() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=(--lang)
    __sopc_offer_flags_options 1

    # Offer option value completions
    case "${prev}" in
    '--lang')
        __sopc_add_completions -W 'id'$'\n''en'
        return
        ;;
    esac
}

_sopc_schema() {
    repeating_flags=()
    non_repeating_flags=(--version -h --help)
    repeating_options=()
    non_repeating_options=()
    __sopc_offer_flags_options 1

    # Offer positional completions
    case "${positional_number}" in
    1)
        __sopc_add_completions -W 'document'$'\n''decisions'
        return
        ;;
    esac
}

_sopc_help() {
    repeating_flags=()
    non_repeating_flags=(--version)
    repeating_options=()
    non_repeating_options=()
    __sopc_offer_flags_options -1
}

complete -o filenames -F _sopc sopc
