# bash completion for care. What there is to offer is asked of care itself, which only looks: `care __complete`.

# Takes the line apart as the shell would, without running anything in it: the words go into `words`, the last being the
# one to complete; its raw form goes into `raw`, and a quote that is still open into `quote`.
__care_words() {
  local line=$1 word= begun= c i
  words=() raw= quote=
  for ((i = 0; i < ${#line}; i++)); do
    c=${line:i:1}
    if [[ -z $quote && $c == [[:space:]] ]]; then
      [[ -n $begun ]] && words+=("$word")
      word= raw= begun=
      continue
    fi
    raw+=$c begun=1
    if [[ $c == \\ && $quote != \' ]]; then
      ((++i))
      c=${line:i:1} raw+=${line:i:1}
      [[ $quote == \" && $c != [\\\"\$\`] ]] && word+=\\
      word+=$c
    elif [[ -n $quote && $c == "$quote" ]]; then
      quote=
    elif [[ -z $quote && $c == [\'\"] ]]; then
      quote=$c
    elif [[ $raw == \~ && ${line:i+1:1} == / ]]; then
      word=$HOME
    else
      word+=$c
    fi
  done
  words+=("$word")
}

# Puts a raw word as the shell would read it into REPLY.
__care_read() {
  local words raw quote
  __care_words "$1"
  REPLY=${words[-1]}
}

# Puts a value into REPLY as it is typed behind the open quote, or without one.
__care_quoted() {
  local value=$1 quote=$2 c i
  REPLY=
  for ((i = 0; i < ${#value}; i++)); do
    c=${value:i:1}
    case $quote$c in
      \'\') c="'\\''" ;;
      \"!) c='"\!"' ;;
      \"[\"\\\$\`]) c=\\$c ;;
      [\'\"]?) ;;
      [[:space:]\\\"\'\`\$\&\|\;\<\>\(\)\{\}\[\]*?!#~^]) c=\\$c ;;
    esac
    REPLY+=$c
  done
}

# Of several candidates each with its description behind it, cut to the width of the window.
__care_described() {
  local width=0 room=$((${COLUMNS:-80} - 2)) line i
  for i in "${!COMPREPLY[@]}"; do
    ((${#COMPREPLY[i]} > width)) && width=${#COMPREPLY[i]}
  done
  for i in "${!COMPREPLY[@]}"; do
    [[ -n ${descriptions[i]} ]] || continue
    printf -v line '%s%*s  %s' "${COMPREPLY[i]}" $((width - ${#COMPREPLY[i]})) '' "${descriptions[i]}"
    ((${#line} > room)) && line=${line:0:room-1}…
    COMPREPLY[i]=$line
  done
}

# File names where readline cannot tell that one begins: "-odraft", or "--body=draft" where "=" breaks no word.
__care_files_behind() {
  local lead=$1 file
  compopt -o nospace
  while IFS= read -r file; do
    [[ -d $file ]] && file+=/
    __care_quoted "$lead$file" "$quote"
    COMPREPLY+=("$REPLY")
  done < <(compgen -f -- "${words[-1]#"$lead"}")
}

__care() {
  local words raw quote before value description files= begins= descriptions=()
  COMPREPLY=()
  __care_words "${COMP_LINE:0:COMP_POINT}"
  # What readline replaces is the word from the last of COMP_WORDBREAKS on; what is before stays.
  __care_read "${raw%"$2"}"
  before=$REPLY
  local care=${words[0]}
  type -P -- "$care" >/dev/null || care=care

  while IFS= read -r value; do
    description=${value#*$'\t'} value=${value%%$'\t'*}
    if [[ -z $value ]]; then
      files=$description
      continue
    fi
    [[ $value == "${words[-1]}"* ]] && begins=1
    __care_quoted "${value#"$before"}" "$quote"
    COMPREPLY+=("$REPLY") descriptions+=("$description")
  done < <("$care" __complete $((${#words[@]} - 1)) "${words[@]}" 2>/dev/null)

  if [[ -n $files && ${#COMPREPLY[@]} -eq 0 ]]; then
    files=${files#files} files=${files# }
    if [[ $files == "$before" ]]; then
      compopt -o default
    else
      __care_files_behind "$files"
    fi
  elif ((${#COMPREPLY[@]} == 1)); then
    [[ ${COMPREPLY[0]} == *[:=] ]] && compopt -o nospace
  elif ((${#COMPREPLY[@]} > 1)); then
    # 37 and 42: the candidates are put into the line one after the other, or all at once.
    [[ $COMP_TYPE == 37 || $COMP_TYPE == 42 ]] || __care_described
    # Where none begins like the word, readline must not put what they all begin with in its place.
    [[ -n $begins ]] || COMPREPLY+=(' ')
  fi
}

complete -o nosort -F __care care 2>/dev/null || complete -F __care care
