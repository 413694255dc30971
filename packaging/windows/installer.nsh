; Links of our scheme, for this user alone. electron-builder registers files by itself, but no schemes.

!macro customInstall
  WriteRegStr HKCU "Software\Classes\cvq-lab" "" "URL:CVQ Lab scenario"
  WriteRegStr HKCU "Software\Classes\cvq-lab" "URL Protocol" ""
  WriteRegStr HKCU "Software\Classes\cvq-lab\DefaultIcon" "" "$appExe,0"
  WriteRegStr HKCU "Software\Classes\cvq-lab\shell\open\command" "" '"$appExe" "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey HKCU "Software\Classes\cvq-lab"
!macroend
